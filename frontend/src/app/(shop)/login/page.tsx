import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AccessFrame } from '@/features/account-access/access-frame';
import { LoginForm } from '@/features/account-access/login-form';
import { findCaller } from '@/features/admin-session/find-caller';
import { nextPage } from '@/features/session/next-page';
import { listHref, readListParams } from '@/shared/lists/list-params';
import { TextLink } from '@/shared/ui/text-link';

export const metadata: Metadata = { title: 'Log in' };

export default async function LoginPage({ searchParams }: PageProps<'/login'>) {
  const asked = (await readListParams(searchParams, ['next'])).next;
  const next = nextPage(asked, '/bookings');
  if ((await findCaller())?.hasPassword) redirect(next);
  return (
    <AccessFrame title="Log in" lead="What you have booked in this browser comes along.">
      <LoginForm next={next} />
      <p className="flex flex-wrap gap-x-6 gap-y-3">
        <TextLink href="/forgot">Forgot your password?</TextLink>
        <TextLink href={listHref('/signup', { next: asked })}>No account yet? Sign up</TextLink>
      </p>
    </AccessFrame>
  );
}
