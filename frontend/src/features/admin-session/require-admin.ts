import 'server-only';
import { redirect } from 'next/navigation';
import { listHref } from '@/shared/lists/list-params';
import { findCaller } from './find-caller';

/** Lets admins pass and sends everyone else to the login, from where they come back to `here`. */
export async function requireAdmin(here: string): Promise<void> {
  const caller = await findCaller();
  if (caller?.role !== 'admin') redirect(listHref('/admin/login', { next: here }));
}
