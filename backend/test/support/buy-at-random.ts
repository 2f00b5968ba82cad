import type { Booking, Problem, SeatStates } from './answers.js';
import { expectOk } from './concerts.js';
import type { Tally } from './tally.js';
import type { TestClient } from './test-client.js';

/** Refusals after which somebody looks again and tries other seats. */
const passing = ['SEAT_TAKEN', 'BUSY'];

/**
 * Somebody who looks at the map, tries one to four seats that look free, at random, and goes on until nothing
 * looks free or nothing more may be had.
 */
export async function buyAtRandom(client: TestClient, concertId: string, tally: Tally): Promise<void> {
  for (;;) {
    const { states } = await expectOk(client.get<SeatStates>(`/api/concerts/${concertId}/seats`));
    const free = [...states].flatMap((state, index) => (state === 'f' ? [index + 1] : []));
    if (free.length === 0) return;
    const seats = pickAtRandom(free, 1 + Math.floor(Math.random() * 4));
    const code = tally.count(await client.post<Booking | Problem>('/api/bookings', { concertId, seats }));
    if (code && !passing.includes(code)) return;
  }
}

function pickAtRandom(seats: number[], count: number): number[] {
  const left = [...seats];
  const pick = () => left.splice(Math.floor(Math.random() * left.length), 1);
  return Array.from({ length: Math.min(count, left.length) }, pick).flat();
}
