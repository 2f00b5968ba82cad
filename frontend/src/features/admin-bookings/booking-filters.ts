import type { paths } from '@/shared/api/schema';

export const bookingFilterNames = ['concertId', 'reference', 'email', 'status', 'cursor'] as const;

/** The filters as they stand in the address. */
export type BookingFilters = Partial<Record<(typeof bookingFilterNames)[number], string>>;

export type BookingsQuery = NonNullable<paths['/api/admin/bookings']['get']['parameters']['query']>;

/** The filters as the API takes them; it is the judge of a status that somebody typed into the address. */
export function bookingsQueryOf({ status, ...rest }: BookingFilters): BookingsQuery {
  return { ...rest, ...(status && { status: status as BookingsQuery['status'] }) };
}
