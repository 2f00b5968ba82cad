import Link from 'next/link';
import { FermataSign } from '../ui/fermata-sign';

export function SiteFooter() {
  const link = 'inline-flex min-h-11 items-center underline-offset-4 hover:underline';
  return (
    <footer className="mt-24 border-t-4 border-ink">
      <div className="mx-auto flex max-w-7xl flex-col gap-6 px-4 py-10 sm:flex-row sm:items-end sm:justify-between sm:px-6">
        <div>
          <FermataSign className="h-8 text-accent" />
          <p className="mt-3 max-w-sm text-muted">
            A fermata tells a musician to hold the note. Fermata holds your seat: once, and for you alone.
          </p>
        </div>
        <nav aria-label="More" className="flex flex-wrap gap-x-6 font-medium">
          <Link href="/find" className={link}>
            Find a booking
          </Link>
          <a href="/api/docs" className={link}>
            API
          </a>
          <Link href="/admin" className={link}>
            For organisers
          </Link>
        </nav>
      </div>
    </footer>
  );
}
