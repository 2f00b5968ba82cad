'use client';

import clsx from 'clsx';
import { Armchair, History, LayoutDashboard, Ticket } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';

const places = [
  { href: '/admin', words: 'Dashboard', Icon: LayoutDashboard },
  { href: '/admin/concerts', words: 'Concerts', Icon: Ticket },
  { href: '/admin/bookings', words: 'Bookings', Icon: Armchair },
  { href: '/admin/history', words: 'History', Icon: History },
];

/** A row of tabs on a phone, a column beside the page on a desktop. */
export function DeskNav() {
  const path = usePathname();
  return (
    <nav aria-label="Organiser’s desk">
      <ul className="grid grid-cols-4 lg:flex lg:flex-col lg:gap-1">
        {places.map(({ href, words, Icon }) => {
          const here = href === '/admin' ? path === href : path.startsWith(href);
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
