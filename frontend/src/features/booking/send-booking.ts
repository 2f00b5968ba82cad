import { withSession } from '@/features/session/with-session';
import { api } from '@/shared/api/browser';
import { toProblem, UNREACHABLE } from '@/shared/api/problem';
import type { Booking, CreateBooking } from '@/shared/api/types';
import { unwrap } from '@/shared/api/unwrap';

const worthAnotherTry = [UNREACHABLE, 'BUSY', 'OUTCOME_UNKNOWN'];
const pausesMilliseconds = [600, 1_500];

/** Books. Where the answer got lost or the house is busy it asks again, with the same key. */
export async function sendBooking(body: CreateBooking, key: string): Promise<Booking> {
  const send = () =>
    withSession(() =>
      unwrap(api.POST('/api/bookings', { body, params: { header: { 'Idempotency-Key': key } } })),
    );
  for (const pause of pausesMilliseconds) {
    try {
      return await send();
    } catch (error) {
      if (!worthAnotherTry.includes(toProblem(error).code)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return send();
}
