import { sendAgain } from '@/features/booking/send-again';
import { api } from '@/shared/api/browser';
import type { components } from '@/shared/api/schema';
import { unwrap } from '@/shared/api/unwrap';

export type PayBooking = components['schemas']['PayBooking'];
export type PaidBooking = components['schemas']['PaidBooking'];

/** Pays. Where the answer got lost it asks again, with the same key: it is charged once. */
export function sendPayment(bookingId: string, body: PayBooking, key: string): Promise<PaidBooking> {
  return sendAgain(() =>
    unwrap(
      api.POST('/api/bookings/{id}/payment', {
        params: { path: { id: bookingId }, header: { 'Idempotency-Key': key } },
        body,
      }),
    ),
  );
}
