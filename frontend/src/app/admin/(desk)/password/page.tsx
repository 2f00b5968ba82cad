import type { Metadata } from 'next';
import { PasswordForm } from '@/features/account/password-form';
import { nextPlace } from '@/features/admin-session/next-place';
import { requireLogin } from '@/features/admin-session/require-staff';
import { listHref, readListParams, type SearchParams } from '@/shared/lists/list-params';
import { DeskHeader } from '@/shared/ui/desk-header';

export const metadata: Metadata = { title: 'Password' };

export default async function PasswordPage({ searchParams }: { searchParams: SearchParams }) {
  const { next } = await readListParams(searchParams, ['next']);
  const { duties } = await requireLogin(listHref('/admin/password', { next }));
  return (
    <>
      <DeskHeader title="Password">
        {duties.includes('change-password')
          ? 'Choose a password of your own before you go on.'
          : 'A new password ends all your other sessions.'}
      </DeskHeader>
      <PasswordForm next={next && nextPlace(next)} />
    </>
  );
}
