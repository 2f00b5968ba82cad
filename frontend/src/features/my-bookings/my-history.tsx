import Link from 'next/link';
import type { HistoryEntry } from '@/shared/api/types';
import { DateTime } from '@/shared/ui/date-time';
import { EmptyState } from '@/shared/ui/empty-state';
import { LinkButton } from '@/shared/ui/link-button';
import { Pager } from '@/shared/ui/pager';
import { ProblemState } from '@/shared/ui/problem-state';
import { historyWords } from './history-words';
import { readMyHistory } from './read-my-bookings';

/** What happened to the customer's seats, line by line. */
export async function MyHistory({ cursor }: { cursor: string | undefined }) {
  const { page, problem } = await readMyHistory(cursor);
  if (problem) return <ProblemState problem={problem} />;
  if (!page || page.items.length === 0) {
    return (
      <EmptyState title="Nothing has happened yet" action={<LinkButton href="/">Find a concert</LinkButton>}>
        Every seat you reserve or cancel in this browser leaves a line here.
      </EmptyState>
    );
  }
  return (
    <>
      <ol className="border-l-4 border-line">
        {page.items.map((entry) => (
          <HistoryLine key={entry.id} entry={entry} />
        ))}
      </ol>
      <Pager
        firstHref={cursor ? '/history' : null}
        nextHref={page.nextCursor && `/history?cursor=${encodeURIComponent(page.nextCursor)}`}
      />
    </>
  );
}

function HistoryLine({ entry }: { entry: HistoryEntry }) {
  const { createdAt, concertName, bookingId, reference } = entry;
  return (
    <li className="relative py-3 pl-6 before:absolute before:top-[1.35rem] before:-left-2.5 before:size-4 before:rounded-full before:border-4 before:border-paper before:bg-ink">
      <p className="font-semibold">{historyWords(entry)}</p>
      <p className="text-sm text-muted">
        <bdi>{concertName}</bdi>
        {bookingId && reference && (
          <>
            {' · '}
            <Link href={`/bookings/${bookingId}`} className="font-mono underline underline-offset-4">
              {reference}
            </Link>
          </>
        )}
        {' · '}
        <DateTime value={createdAt} timeZone="UTC" style="exact" /> UTC
      </p>
    </li>
  );
}
