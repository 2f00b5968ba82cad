import type { Booking } from '../support/answers.js';
import { createConcert, createDraft, paidOnline } from '../support/concerts.js';
import { adminLogin, type TestApp } from '../support/test-app.js';
import { TestClient } from '../support/test-client.js';
import type { Sessions } from './callers.js';
import type { World } from './world.js';

const halls = [
  { totalSeats: 40, maxSeatsPerCustomer: 50 },
  { payment: 'at_door', tiers: [{ name: 'Standing', priceMinor: 900, seating: 'general', quantity: 60 }] },
  { ...paidOnline, maxSeatsPerCustomer: 50 },
];

/** Puts concerts on sale and seats on hold, as the requests of a run soon call off or sell out what there is. */
export async function stockUp(app: TestApp, world: World, sessions: Sessions): Promise<void> {
  world.learn('nobody', '/api/auth/login', adminLogin);
  const admin = await app.admin();
  world.learn('an admin', '/api/admin/concerts', await createDraft(admin));
  for (const hall of halls) {
    const concert = await createConcert(admin, hall);
    world.learn('an admin', '/api/admin/concerts', concert);
    const guest = new TestClient(app.url, app.api, await sessions.tokenOf('a guest'));
    const held = await guest.post<Booking>('/api/bookings', {
      concertId: concert.id,
      tiers: [{ tierId: concert.tiers[0]!.id, quantity: 2 }],
      contact: { name: 'A fan', email: 'fan-1@example.com' },
    });
    if (held.status === 201) world.learn('a guest', '/api/bookings', held.body);
  }
}
