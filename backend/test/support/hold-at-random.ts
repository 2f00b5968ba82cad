import type { Booking, Concert, Problem, SeatStates } from './answers.js';
import { expectOk } from './concerts.js';
import { lapse } from './lapse.js';
import type { Tally } from './tally.js';
import type { Answer, TestClient } from './test-client.js';
import type { TestDatabase } from './test-database.js';

export interface Crowd {
  readonly concert: Concert;
  readonly database: TestDatabase;
  readonly tally: Tally;
}

/** Whom somebody reaches this time: any of the instances. */
type Reach = () => TestClient;

/**
 * Somebody who holds seats that look free, then changes, extends, pays or cancels, or looks on while the time runs
 * out, all at random, so many times.
 */
export async function holdAtRandom(reach: Reach, crowd: Crowd, steps: number): Promise<void> {
  let booking: Booking | null = null;
  for (let step = 0; step < steps; step++) {
    const answer: Answer<Booking | Problem> = booking
      ? await goOn(reach, crowd, booking)
      : await reach().post('/api/bookings', { concertId: crowd.concert.id, ...(await choose(reach, crowd)) });
    crowd.tally.count(answer);
    if (!('code' in answer.body)) booking = isLive(answer.body) ? answer.body : null;
    else if (['HOLD_EXPIRED', 'BOOKING_NOT_HELD'].includes(answer.body.code)) booking = null;
  }
}

function isLive({ status }: Booking): boolean {
  return status === 'held' || status === 'active';
}

async function goOn(reach: Reach, crowd: Crowd, booking: Booking): Promise<Answer<Booking | Problem>> {
  const path = `/api/bookings/${booking.id}`;
  const pay = (method: string) => () => reach().post<Booking>(`${path}/payment`, { method });
  const cancel = () => reach().delete<Booking>(path);
  const cancelOne = () => reach().delete<Booking>(`${path}/reservations/${pick(booking.reservations).id}`);
  if (booking.status === 'active') return pick([cancel, cancelOne, cancelOne])();
  return pick([
    async () => reach().patch<Booking>(path, await choose(reach, crowd)),
    async () => reach().patch<Booking>(path, await choose(reach, crowd)),
    () => reach().post<Booking>(`${path}/extend`),
    pay('sim_ok'),
    pay('sim_ok'),
    pay('sim_slow'),
    pay('sim_declined'),
    cancel,
    cancelOne,
    async () => {
      await lapse(crowd.database, booking.id, Math.floor(Math.random() * 100));
      return reach().get<Booking>(path);
    },
  ])();
}

/** One to three seats that look free, or so many of a tier. */
async function choose(reach: Reach, { concert: { id, tiers } }: Crowd): Promise<object> {
  const quantity = 1 + Math.floor(Math.random() * 3);
  if (Math.random() < 0.3) return { tiers: [{ tierId: pick(tiers).id, quantity }] };
  const { states } = await expectOk(reach().get<SeatStates>(`/api/concerts/${id}/seats`));
  const free = [...states].flatMap((state, index) => (state === 'f' ? [index + 1] : []));
  const from = free.length > 0 ? free : [1];
  return { seats: [...new Set(Array.from({ length: quantity }, () => pick(from)))] };
}

function pick<T>(items: readonly T[]): T {
  return items[Math.floor(Math.random() * items.length)]!;
}
