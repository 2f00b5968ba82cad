import type { Metadata } from 'next';
import { AccessFrame } from '@/features/account-access/access-frame';
import { ResetForm } from '@/features/account-access/reset-form';

export const metadata: Metadata = { title: 'Choose a password' };

export default function ResetPage() {
  return (
    <AccessFrame
      title="Choose a password"
      lead="All devices are logged out, then you log in with the new one."
    >
      <ResetForm />
    </AccessFrame>
  );
}
