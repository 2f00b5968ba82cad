import { ConcertPicture } from '@/features/artwork/concert-picture';
import type { Concert } from '@/shared/api/types';
import { VenueWords } from '@/shared/concerts/venue-words';
import { DateTime } from '@/shared/ui/date-time';

/** Which concert this is, on a page where something else comes first. */
export function ConcertStrip({ concert }: { concert: Concert }) {
  const { name, venue, startsAt, timeZone } = concert;
  return (
    <header className="flex items-center gap-4 sm:gap-6">
      <div className="relative size-16 shrink-0 overflow-clip rounded-md sm:size-24">
        <ConcertPicture concert={concert} className="absolute inset-0 size-full" />
      </div>
      <div className="min-w-0">
        <h1 className="text-2xl leading-none font-extrabold tracking-[-0.03em] wrap-anywhere sm:text-5xl">
          {name}
        </h1>
        <p className="mt-1.5 text-sm text-muted sm:text-lg">
          {startsAt ? (
            <DateTime value={startsAt} timeZone={timeZone} style="short" />
          ) : (
            'Date to be announced'
          )}
          {venue && (
            <>
              {' · '}
              <VenueWords venue={venue} />
            </>
          )}
        </p>
      </div>
    </header>
  );
}
