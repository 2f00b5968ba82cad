import type { Venue } from '../api/types';

export interface VenueWordsProps {
  venue: Venue;
  withCountry?: boolean;
}

/** Where a concert is. Each name is kept apart, so that one written from right to left does not turn what follows. */
export function VenueWords({ venue: { name, city, country }, withCountry = false }: VenueWordsProps) {
  return (
    <>
      <bdi>{name}</bdi>, <bdi>{city}</bdi>
      {withCountry && (
        <>
          , <bdi>{country}</bdi>
        </>
      )}
    </>
  );
}
