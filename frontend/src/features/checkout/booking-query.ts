import { api } from '@/shared/api/browser';
import type { BookingView } from '@/shared/api/types';
import { unwrap } from '@/shared/api/unwrap';

export const bookingKey = (id: string) => ['booking', id];

export function fetchBooking(id: string, signal: AbortSignal): Promise<BookingView> {
  return unwrap(api.GET('/api/bookings/{id}', { params: { path: { id } }, signal }));
}
