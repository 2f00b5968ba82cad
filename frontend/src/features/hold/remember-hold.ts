import type { QueryClient } from '@tanstack/react-query';
import { availabilityKey } from '@/features/booking/use-availability';
import { seatStatesKey } from '@/features/seat-map/seat-feed';
import type { Booking } from '@/shared/api/types';
import type { MySeats } from './my-hold';
import { myHoldKey } from './use-my-hold';

/** The concert's page learns what is held now, wherever that was found out; null when nothing is. */
export function rememberHold(queries: QueryClient, concertId: string, hold: Booking | null): void {
  queries.setQueryData<MySeats>(myHoldKey(concertId), (known) => ({ hold, booked: known?.booked ?? [] }));
}

/** The hold has ended: what was known of the concert's seats tells an old story. */
export function forgetHold(queries: QueryClient, concertId: string): void {
  rememberHold(queries, concertId, null);
  queries.removeQueries({ queryKey: seatStatesKey(concertId), type: 'inactive' });
  queries.removeQueries({ queryKey: availabilityKey(concertId), type: 'inactive' });
}
