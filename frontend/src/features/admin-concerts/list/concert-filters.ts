import type { paths } from '@/shared/api/schema';

export const concertFilterNames = ['query', 'status', 'cursor'] as const;

/** The filters as they stand in the address. */
export type ConcertFilters = Partial<Record<(typeof concertFilterNames)[number], string>>;

type ConcertsQuery = NonNullable<paths['/api/admin/concerts']['get']['parameters']['query']>;

/** The filters as the API takes them; it is the judge of a status that somebody typed into the address. */
export function concertsQueryOf({ status, ...rest }: ConcertFilters): ConcertsQuery {
  return { ...rest, ...(status && { status: status as ConcertsQuery['status'] }) };
}
