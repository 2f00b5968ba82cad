import { withSession } from '@/features/session/with-session';
import { api } from '@/shared/api/browser';
import type { Booking, CreateBooking } from '@/shared/api/types';
import { unwrap } from '@/shared/api/unwrap';
import { sendAgain } from './send-again';

/** Books. Where the answer got lost it asks again, with the same key. */
export function sendBooking(body: CreateBooking, key: string): Promise<Booking> {
  return sendAgain(() =>
    withSession(() =>
      unwrap(api.POST('/api/bookings', { body, params: { header: { 'Idempotency-Key': key } } })),
    ),
  );
}
