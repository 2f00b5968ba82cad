import type { Metadata } from 'next';
import { AccessFrame } from '@/features/account-access/access-frame';
import { SignupForm } from '@/features/account-access/signup-form';
import { nextPage } from '@/features/session/next-page';
import { listHref, readListParams } from '@/shared/lists/list-params';
import { TextLink } from '@/shared/ui/text-link';

export const metadata: Metadata = { title: 'Sign up' };

export default async function SignupPage({ searchParams }: PageProps<'/signup'>) {
  const asked = (await readListParams(searchParams, ['next'])).next;
  return (
    <AccessFrame title="Sign up" lead="Your bookings on every device. What you have booked here stays yours.">
      <SignupForm next={nextPage(asked, '/bookings')}>
        <p>
          <TextLink href={listHref('/login', { next: asked })}>Have an account? Log in</TextLink>
        </p>
      </SignupForm>
    </AccessFrame>
  );
}
