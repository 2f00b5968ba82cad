import type { Metadata } from 'next';
import { AccessFrame } from '@/features/account-access/access-frame';
import { ForgotForm } from '@/features/account-access/forgot-form';
import { TextLink } from '@/shared/ui/text-link';

export const metadata: Metadata = { title: 'Forgot your password' };

export default function ForgotPage() {
  return (
    <AccessFrame title="A new password" lead="We write to your address, with a link to choose one.">
      <ForgotForm />
      <p>
        <TextLink href="/login">Back to the login</TextLink>
      </p>
    </AccessFrame>
  );
}
