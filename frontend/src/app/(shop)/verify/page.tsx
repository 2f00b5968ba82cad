import type { Metadata } from 'next';
import { AccessFrame } from '@/features/account-access/access-frame';
import { VerifyAddress } from '@/features/account-access/verify-address';
import { findCaller } from '@/features/admin-session/find-caller';

export const metadata: Metadata = { title: 'Confirm your address' };

export default async function VerifyPage() {
  const caller = await findCaller();
  return (
    <AccessFrame title="Is it yours?" lead="Confirm the address that the mail came to.">
      <VerifyAddress loggedIn={caller?.hasPassword ?? false} />
    </AccessFrame>
  );
}
