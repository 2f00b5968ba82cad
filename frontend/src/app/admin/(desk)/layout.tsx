import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { DeskFrame } from '@/features/admin-desk/desk-frame';
import { LogOutButton } from '@/features/admin-session/log-out-button';

export const metadata: Metadata = { title: { default: 'Organiser’s desk', template: '%s · Fermata desk' } };

export default function DeskLayout({ children }: { children: ReactNode }) {
  return <DeskFrame exit={<LogOutButton />}>{children}</DeskFrame>;
}
