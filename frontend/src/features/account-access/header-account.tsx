import { findCaller } from '@/features/admin-session/find-caller';
import { AccountMenu } from './account-menu';
import { LogInLink } from './log-in-link';

/** The way in, or who is in. */
export async function HeaderAccount() {
  const caller = await findCaller();
  if (!caller?.hasPassword) return <LogInLink />;
  const words = caller.name ?? caller.email ?? 'My account';
  return <AccountMenu words={words} isStaff={caller.role !== 'customer'} />;
}
