import type { ConcertSummary } from '../api/types';
import { Badge } from '../ui/badge';
import { DateTime } from '../ui/date-time';
import { PhasePill } from '../ui/phase-pill';
import { SeatsBar } from '../ui/seats-bar';
import { StackTable } from '../ui/stack-table';
import { TextLink } from '../ui/text-link';
import { VenueWords } from './venue-words';

export interface ConcertTableProps {
  concerts: readonly ConcertSummary[];
  caption?: string;
  /** Whether there is a way to the live page of those on sale. */
  withLive?: boolean;
}

/** Concerts with where they stand and how full they are. */
export function ConcertTable({
  concerts,
  caption = 'Concerts, the newest first',
  withLive = false,
}: ConcertTableProps) {
  return (
    <StackTable
      caption={caption}
      rows={concerts}
      keyOf={(concert) => concert.id}
      columns={[
        {
          header: 'Concert',
          lead: true,
          className: 'wrap-anywhere @4xl:min-w-44',
          cell: ({ id, name, venue }) => (
            <>
              <TextLink href={`/admin/concerts/${id}`}>{name}</TextLink>
              {venue && (
                <span className="block text-sm text-muted">
                  <VenueWords venue={venue} />
                </span>
              )}
            </>
          ),
        },
        {
          header: 'Starts',
          cell: ({ startsAt, timeZone }) =>
            startsAt ? <DateTime value={startsAt} timeZone={timeZone} style="short" /> : 'No date yet',
        },
        {
          header: 'Status',
          cell: ({ id, name, phase, available }) => (
            <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1 @max-4xl:justify-end">
              {phase === 'on_sale' && available === 0 ? <Badge>Sold out</Badge> : <PhasePill phase={phase} />}
              {withLive && phase === 'on_sale' && (
                <TextLink href={`/admin/concerts/${id}/live`}>
                  Live<span className="sr-only"> sale of {name}</span>
                </TextLink>
              )}
            </span>
          ),
        },
        {
          header: 'Seats',
          cell: ({ totalSeats, available }) => <SeatsBar taken={totalSeats - available} total={totalSeats} />,
        },
      ]}
    />
  );
}
