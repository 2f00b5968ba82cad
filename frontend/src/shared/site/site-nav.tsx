'use client';

import clsx from 'clsx';
import Link from 'next/link';
import { usePathname } from 'next/navigation';

const places = [
  { href: '/', words: 'Concerts', under: ['/concerts'] },
  { href: '/bookings', words: 'My bookings', under: ['/bookings', '/history'] },
  { href: '/find', words: 'Find', under: ['/find'] },
];

export function SiteNav() {
  const path = usePathname();
  return (
    <nav aria-label="Main" className="ml-auto flex items-center sm:gap-2">
      {places.map(({ href, words, under }) => {
        const here = path === href || under.some((prefix) => path.startsWith(prefix));
        return (
          <Link
            key={href}
            href={href}
            aria-current={here ? 'page' : undefined}
            className={clsx(
              'flex min-h-11 items-center border-b-4 px-2 text-sm font-semibold max-[25rem]:px-1 min-[22rem]:whitespace-nowrap sm:px-3 sm:text-base',
              here ? 'border-accent' : 'border-transparent hover:border-line-strong',
            )}
          >
            {words}
          </Link>
        );
      })}
    </nav>
  );
}
