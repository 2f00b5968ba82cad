import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { DeskFrame } from '@/features/admin-desk/desk-frame';
import { findCaller } from '@/features/admin-session/find-caller';
import { LogOutButton } from '@/features/admin-session/log-out-button';

export const metadata: Metadata = { title: { default: 'Organiser’s desk', template: '%s · Fermata desk' } };

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const caller = await findCaller();
  return (
    <DeskFrame rights={caller && caller.duties.length === 0 ? caller.rights : null} exit={<LogOutButton />}>
      {children}
    </DeskFrame>
  );
}
