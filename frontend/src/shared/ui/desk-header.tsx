import Link from 'next/link';
import type { ReactNode } from 'react';

export interface DeskHeaderProps {
  title: ReactNode;
  /** The page above this one. */
  back?: { href: string; words: string };
  /** A line below the title. */
  children?: ReactNode;
  /** Buttons on the right. */
  actions?: ReactNode;
}

/** The head of a page at the organiser's desk: smaller than the shop's, as there is work below it. */
export function DeskHeader({ title, back, children, actions }: DeskHeaderProps) {
  return (
    <header className="mb-8 border-b-4 border-ink pb-5">
      {back && (
        <Link
          href={back.href}
          className="mb-2 inline-flex min-h-9 max-w-full items-center gap-2 text-sm font-semibold hover:underline"
        >
          <span aria-hidden>←</span>
          <span className="min-w-0 wrap-anywhere">{back.words}</span>
        </Link>
      )}
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="min-w-0">
          <h1 className="text-3xl font-extrabold wrap-anywhere sm:text-5xl">{title}</h1>
          {children && (
            <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 text-muted">{children}</div>
          )}
        </div>
        {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
      </div>
    </header>
  );
}
