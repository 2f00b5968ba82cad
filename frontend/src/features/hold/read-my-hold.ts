import 'server-only';
import { serverApi } from '@/shared/api/server';
import { settle } from '@/shared/api/settle';
import { unwrap } from '@/shared/api/unwrap';
import { findMySeats } from './find-my-seats';
import { newestBookings } from './newest-bookings';
import type { MyHold } from './my-hold';

/** What this browser's customer holds and has booked at a concert. That it cannot be read is no reason not to show the concert. */
export async function readMyHold(concertId: string): Promise<MyHold> {
  const api = await serverApi();
  const { data } = await settle(unwrap(api.GET('/api/bookings', { params: { query: newestBookings } })));
  const now = new Date();
  const found = findMySeats(data?.items ?? [], concertId, now.getTime());
  return { hasSession: data !== undefined, ...found, readAt: now.toISOString() };
}
