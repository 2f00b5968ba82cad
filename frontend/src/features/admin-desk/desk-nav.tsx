'use client';

import clsx from 'clsx';
import {
  Armchair,
  History,
  KeyRound,
  LayoutDashboard,
  Plug,
  ScrollText,
  ShieldCheck,
  Ticket,
  Users,
} from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { Right } from '@/features/admin-session/staff';

const places = [
  { href: '/admin', words: 'Dashboard', Icon: LayoutDashboard, right: 'concerts:read' },
  { href: '/admin/concerts', words: 'Concerts', Icon: Ticket, right: 'concerts:read' },
  { href: '/admin/bookings', words: 'Bookings', Icon: Armchair, right: 'bookings:read' },
  { href: '/admin/history', words: 'History', Icon: History, right: 'history:read' },
  { href: '/admin/staff', words: 'Staff', Icon: Users, right: 'staff:manage' },
  { href: '/admin/api-keys', words: 'API keys', Icon: Plug, right: 'api-keys:manage' },
  { href: '/admin/staff-log', words: 'Staff log', Icon: ScrollText, right: 'staff-log:read' },
  { href: '/admin/password', words: 'Password', Icon: KeyRound, right: null },
  { href: '/admin/second-factor', words: '2nd factor', Icon: ShieldCheck, right: null },
] as const satisfies readonly { href: string; words: string; Icon: unknown; right: Right | null }[];

/** Rows of tabs on a phone, a column beside the page on a desktop; only where one may go. */
export function DeskNav({ rights }: { rights: readonly Right[] }) {
  const path = usePathname();
  const open = places.filter(({ right }) => right === null || rights.includes(right));
  return (
    <nav aria-label="Organiser’s desk">
      <ul className="grid grid-cols-[repeat(auto-fit,minmax(5.25rem,1fr))] lg:flex lg:flex-col lg:gap-1">
        {open.map(({ href, words, Icon }) => {
          const here = path === href || (href !== '/admin' && path.startsWith(`${href}/`));
          return (
            <li key={href}>
              <Link
                href={href}
                aria-current={here ? 'page' : undefined}
                className={clsx(
                  'flex min-h-11 items-center justify-center gap-3 border-b-4 px-1 text-sm font-semibold',
                  'lg:justify-start lg:rounded-md lg:border-b-0 lg:px-3 lg:text-base',
                  here
                    ? 'border-accent lg:bg-accent lg:text-on-accent'
                    : 'border-transparent hover:border-line-strong lg:hover:bg-surface',
                )}
              >
                <Icon aria-hidden className="hidden size-5 sm:block" />
                {words}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
