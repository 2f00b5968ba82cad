import clsx from 'clsx';
import Link from 'next/link';
import { ConcertPicture } from '@/features/artwork/concert-picture';
import type { ConcertSummary } from '@/shared/api/types';
import { VenueWords } from '@/shared/concerts/venue-words';
import { Badge } from '@/shared/ui/badge';
import { DateTime } from '@/shared/ui/date-time';
import { DateBlock } from './date-block';
import { priceWords, saleWords } from './sale-words';

/** A concert as a ticket: the poster, what and where, and below the perforation what it costs and what is left. */
export function ConcertCard({ concert }: { concert: ConcertSummary }) {
  const { slug, name, venue, startsAt, timeZone } = concert;
  const sale = saleWords(concert);
  return (
    <li className="flex rounded-lg drop-shadow-[0_6px_14px_rgb(var(--shadow)/0.18)] transition-transform hover:-translate-y-1 has-[a:focus-visible]:outline-3 has-[a:focus-visible]:outline-offset-4 has-[a:focus-visible]:outline-accent motion-reduce:transition-none">
      <article className="ticket relative flex w-full flex-col rounded-lg [--tear:calc(100%-4.25rem)]">
        <div className="relative aspect-[4/3] overflow-clip rounded-t-lg">
          <ConcertPicture
            concert={concert}
            className={clsx('absolute inset-0 size-full', sale.closed && 'saturate-[0.35]')}
          />
          {startsAt && <DateBlock value={startsAt} timeZone={timeZone} />}
        </div>
        <div className="flex flex-1 flex-col gap-2 p-5 pb-6">
          <h2 className="text-2xl font-extrabold wrap-anywhere">
            <Link href={`/concerts/${slug}`} className="outline-none after:absolute after:inset-0">
              {name}
            </Link>
          </h2>
          <p className="wrap-anywhere text-muted">
            {startsAt ? (
              <DateTime value={startsAt} timeZone={timeZone} style="short" />
            ) : (
              'Date to be announced'
            )}
            {venue && (
              <>
                <br />
                <VenueWords venue={venue} />
              </>
            )}
          </p>
        </div>
        <div className="perforation mx-5" />
        <div className="flex h-17 items-center justify-between gap-3 px-5">
          <span className="font-display text-lg font-bold tabular-nums">{priceWords(concert)}</span>
          <Badge tone={sale.tone}>{sale.words}</Badge>
        </div>
      </article>
    </li>
  );
}
