import 'server-only';
import { redirect } from 'next/navigation';
import { listHref } from '@/shared/lists/list-params';
import { findCaller } from './find-caller';
import { may, type Right, type Staff } from './staff';

const dutyPages: Readonly<Record<Staff['duties'][number], string>> = {
  'change-password': '/admin/password',
  'second-factor': '/admin/second-factor',
};

/** Who works here; everybody else goes to the login, from where they come back to `here`. */
export async function requireLogin(here: string): Promise<Staff> {
  const caller = await findCaller();
  if (!caller || caller.role === 'customer') redirect(listHref('/admin/login', { next: here }));
  return caller;
}

/**
 * The same, once nothing has to be done first: that comes at once, and then `here`. Null for those whose role lacks the
 * right: show them `NotForYourRole`.
 */
export async function requireStaff(here: string, right: Right): Promise<Staff | null> {
  const staff = await requireLogin(here);
  const [duty] = staff.duties;
  if (duty) redirect(listHref(dutyPages[duty], { next: here }));
  return may(staff, right) ? staff : null;
}
