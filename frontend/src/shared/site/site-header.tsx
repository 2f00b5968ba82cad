import Link from 'next/link';
import type { ReactNode } from 'react';
import { ThemeToggle } from '../theme/theme-toggle';
import { FermataSign } from '../ui/fermata-sign';
import { SiteNav } from './site-nav';

/** The mark, the ways through the shop, who is logged in, and the light switch. */
export function SiteHeader({ account }: { account: ReactNode }) {
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-paper">
      <div className="mx-auto flex max-w-7xl items-center gap-x-1 px-3 sm:gap-x-6 sm:px-6">
        <Link
          href="/"
          className="flex items-center gap-2 py-3 font-display text-2xl font-extrabold tracking-tight"
        >
          <FermataSign className="h-5 text-accent" />
          <span className="max-[25rem]:sr-only">Fermata</span>
        </Link>
        <SiteNav />
        <div className="flex items-center">
          {account}
          <ThemeToggle />
        </div>
      </div>
    </header>
  );
}
