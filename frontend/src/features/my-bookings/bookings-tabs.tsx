import clsx from 'clsx';
import Link from 'next/link';

const tabs = [
  { href: '/bookings', words: 'Bookings' },
  { href: '/history', words: 'History' },
];

/** From the bookings to what happened to them, and back. */
export function BookingsTabs({ here }: { here: string }) {
  return (
    <nav aria-label="My bookings" className="mb-8 flex gap-6 border-b border-line">
      {tabs.map(({ href, words }) => (
        <Link
          key={href}
          href={href}
          aria-current={href === here ? 'page' : undefined}
          className={clsx(
            '-mb-px flex min-h-11 items-center border-b-4 font-semibold',
            href === here ? 'border-accent' : 'border-transparent text-muted hover:text-ink',
          )}
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}
