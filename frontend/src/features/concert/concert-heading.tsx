import { ConcertPicture } from '@/features/artwork/concert-picture';
import { priceWords, saleWords } from '@/features/catalogue/sale-words';
import type { Concert } from '@/shared/api/types';
import { VenueWords } from '@/shared/concerts/venue-words';
import { Badge } from '@/shared/ui/badge';
import { DateTime } from '@/shared/ui/date-time';

/** The concert as its poster. */
export function ConcertHeading({ concert }: { concert: Concert }) {
  const { name, venue, startsAt, timeZone, description } = concert;
  const sale = saleWords(concert);
  return (
    <header className="grid gap-8 md:grid-cols-[minmax(0,20rem)_1fr] lg:grid-cols-[minmax(0,26rem)_1fr] lg:gap-12">
      <div className="relative aspect-[4/3] overflow-clip rounded-lg md:aspect-square">
        <ConcertPicture concert={concert} className="absolute inset-0 size-full" />
      </div>
      <div className="flex min-w-0 flex-col items-start gap-5">
        <Badge tone={sale.tone} className="text-sm">
          {sale.words}
        </Badge>
        <h1 className="text-[clamp(2.5rem,6vw,5rem)] leading-[0.92] font-extrabold tracking-[-0.035em] wrap-anywhere">
          {name}
        </h1>
        <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-1 text-lg">
          <dt className="text-muted">When</dt>
          <dd className="font-semibold">
            {startsAt ? <DateTime value={startsAt} timeZone={timeZone} /> : 'Date to be announced'}
          </dd>
          <dt className="text-muted">Where</dt>
          <dd className="font-semibold wrap-anywhere">
            {venue ? <VenueWords venue={venue} withCountry /> : 'Venue to be announced'}
          </dd>
          <dt className="text-muted">Price</dt>
          <dd className="font-semibold">{priceWords(concert)}</dd>
        </dl>
        {description && <p className="max-w-prose wrap-anywhere whitespace-pre-line">{description}</p>}
      </div>
    </header>
  );
}
