import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { findCaller } from '@/features/admin-session/find-caller';
import { LoginForm } from '@/features/admin-session/login-form';
import { LoginFrame } from '@/features/admin-session/login-frame';
import { nextPlace } from '@/features/admin-session/next-place';
import { readListParams, type SearchParams } from '@/shared/lists/list-params';

export const metadata: Metadata = { title: 'Log in as organiser' };

export default async function LoginPage({ searchParams }: { searchParams: SearchParams }) {
  const next = nextPlace((await readListParams(searchParams, ['next'])).next);
  const caller = await findCaller();
  if (caller && caller.role !== 'customer') redirect(next);
  return (
    <LoginFrame>
      <LoginForm next={next} />
    </LoginFrame>
  );
}
