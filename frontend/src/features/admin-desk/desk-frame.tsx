import { Store } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { SkipLink } from '@/shared/site/skip-link';
import { ThemeToggle } from '@/shared/theme/theme-toggle';
import { FermataSign } from '@/shared/ui/fermata-sign';
import type { Right } from '@/features/admin-session/staff';
import { DeskNav } from './desk-nav';

export interface DeskFrameProps {
  /** What whoever is here may do; null for nobody, or who has something to do first. */
  rights: readonly Right[] | null;
  /** The way out. */
  exit: ReactNode;
  children: ReactNode;
}

/** What is around every page of the organiser's desk: a bar above on a phone, one beside it on a desktop. */
export function DeskFrame({ rights, exit, children }: DeskFrameProps) {
  return (
    <>
      <SkipLink />
      <div className="flex flex-1 flex-col lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
        <header className="z-30 border-b border-line bg-sunken max-lg:sticky max-lg:top-0 lg:border-r lg:border-b-0">
          <div className="grid grid-cols-[1fr_auto] items-center lg:sticky lg:top-0 lg:h-dvh lg:grid-rows-[auto_1fr_auto] lg:items-start lg:gap-6 lg:overflow-y-auto lg:px-4 lg:py-6">
            <div className="flex items-center gap-2 pl-4 lg:col-span-2 lg:justify-between lg:pl-3">
              <Link
                href="/admin"
                className="flex min-h-11 items-center gap-2 font-display text-2xl font-extrabold tracking-tight"
              >
                <FermataSign className="h-5 text-accent" />
                Fermata
              </Link>
              <ThemeToggle />
            </div>
            <div className="col-span-full max-lg:order-last">{rights && <DeskNav rights={rights} />}</div>
            <div className="flex items-center pr-1 lg:col-span-2 lg:flex-col lg:items-stretch lg:border-t lg:border-line lg:pt-3 lg:pr-0">
              <Link
                href="/"
                className="inline-flex min-h-11 items-center gap-2 rounded-md px-3 font-semibold hover:bg-surface"
              >
                <Store aria-hidden className="size-4" />
                <span className="max-sm:sr-only">To the shop</span>
              </Link>
              {exit}
            </div>
          </div>
        </header>
        <main id="content" tabIndex={-1} className="w-full max-w-6xl min-w-0 px-4 py-8 outline-none sm:px-8">
          {children}
        </main>
      </div>
    </>
  );
}
