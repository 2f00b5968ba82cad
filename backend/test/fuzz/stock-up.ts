import type { Booking, Place } from '../support/answers.js';
import { member, newAddress, signUp, tokenFor } from '../support/accounts.js';
import { createConcert, createDraft, paidOnline } from '../support/concerts.js';
import { adminLogin, type TestApp } from '../support/test-app.js';
import { TestClient } from '../support/test-client.js';
import { callTurns, engage, passTime, roomPath } from '../support/waiting-rooms.js';
import { passwords, type Sessions } from './callers.js';
import type { World } from './world.js';

const halls = [
  { totalSeats: 40, maxSeatsPerCustomer: 50 },
  { payment: 'at_door', tiers: [{ name: 'Standing', priceMinor: 900, seating: 'general', quantity: 60 }] },
  { ...paidOnline, maxSeatsPerCustomer: 50 },
];

/** Puts on sale, on hold and in the post what the requests of a run soon call off, sell out or use up. */
export async function stockUp(app: TestApp, world: World, sessions: Sessions): Promise<void> {
  for (const [caller, word] of Object.entries(passwords)) {
    world.learn(caller, '/api/auth/password', { password: word, currentPassword: word });
  }
  world.learn('nobody', '/api/auth/login', adminLogin);
  await stockUpHalls(app, world, sessions);
  await stockUpLinks(app, world);
  await stockUpLine(app, world, sessions);
}

async function stockUpHalls(app: TestApp, world: World, sessions: Sessions): Promise<void> {
  const admin = await app.staff('admin');
  world.learn('an admin', '/api/admin/concerts', await createDraft(admin));
  for (const hall of halls) {
    const concert = await createConcert(admin, hall);
    world.learn('an admin', '/api/admin/concerts', concert);
    for (const caller of ['a guest', 'a customer']) {
      const buyer = new TestClient(app.url, app.api, await sessions.tokenOf(caller));
      const held = await buyer.post<Booking>('/api/bookings', {
        concertId: concert.id,
        tiers: [{ tierId: concert.tiers[0]!.id, quantity: 2 }],
        contact: { name: 'A fan', email: 'fan-1@example.com' },
      });
      if (held.status === 201) world.learn(caller, '/api/bookings', held.body);
      if (held.status === 401) await sessions.forget(caller, buyer.token);
    }
  }
}

async function stockUpLinks(app: TestApp, world: World): Promise<void> {
  const [fresh, proved] = [newAddress(), newAddress()];
  await signUp(app, fresh);
  await member(app, proved);
  await app.nobody.post('/api/auth/password-reset', { email: proved });
  for (const address of [fresh, proved]) {
    world.learn('nobody', '/api/auth/links', { token: await tokenFor(app, address) });
  }
}

/** A concert with a line in which one has been called, and one waits. */
async function stockUpLine(app: TestApp, world: World, sessions: Sessions): Promise<void> {
  const { id: concertId } = await createConcert(await app.staff('admin'));
  await engage(app, concertId, { capacity: 1 });
  for (const caller of ['a guest', 'a customer']) {
    const person = new TestClient(app.url, app.api, await sessions.tokenOf(caller));
    const taken = await person.post<Place>(`${roomPath(concertId)}/place`);
    if (taken.status === 200) {
      world.learn(caller, '/api/concerts', { concertId, ticket: taken.body.ticket });
    } else {
      await sessions.forget(caller, person.token);
    }
  }
  await passTime(app, concertId, 1);
  await callTurns(app);
}
