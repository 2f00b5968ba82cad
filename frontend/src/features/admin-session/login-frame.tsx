import Link from 'next/link';
import type { ReactNode } from 'react';
import { SkipLink } from '@/shared/site/skip-link';
import { ThemeToggle } from '@/shared/theme/theme-toggle';
import { FermataSign } from '@/shared/ui/fermata-sign';

/** The stage door: a sheet of music paper with the way in. */
export function LoginFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <header className="flex items-center justify-between px-4 py-2 sm:px-6">
        <Link href="/" className="inline-flex min-h-11 items-center gap-2 font-semibold hover:underline">
          <span aria-hidden>←</span> To the shop
        </Link>
        <ThemeToggle />
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="grid flex-1 place-items-center px-4 pt-6 pb-16 outline-none"
      >
        <div className="w-full max-w-md">
          <div className="staff mb-6 flex h-[45px] items-end justify-center">
            <FermataSign className="h-14 text-accent" />
          </div>
          <h1 className="text-5xl font-extrabold">Stage door</h1>
          <p className="mt-3 mb-8 text-lg text-muted">For organisers: log in to run your concerts.</p>
          {children}
        </div>
      </main>
    </>
  );
}
