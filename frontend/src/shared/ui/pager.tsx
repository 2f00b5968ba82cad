import { LinkButton } from './link-button';

export interface PagerProps {
  /** The list from its beginning; null where one is there already. */
  firstHref: string | null;
  /** Null at the end of the list. */
  nextHref: string | null;
}

/** Through a list by cursor: on, and back to its beginning. */
export function Pager({ firstHref, nextHref }: PagerProps) {
  if (!firstHref && !nextHref) return null;
  return (
    <nav aria-label="Pages" className="mt-6 flex flex-wrap justify-between gap-3">
      {firstHref ? (
        <LinkButton href={firstHref} variant="ghost">
          <span aria-hidden>⇤</span> From the beginning
        </LinkButton>
      ) : (
        <span />
      )}
      {nextHref && (
        <LinkButton href={nextHref} variant="secondary">
          Next page <span aria-hidden>→</span>
        </LinkButton>
      )}
    </nav>
  );
}
