import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Concert, SeatStates } from '../support/answers.js';
import { createConcert, createDraft, expectOk } from '../support/concerts.js';
import { LiveSocket } from '../support/live-socket.js';
import { engage, roomPath, takePlace } from '../support/waiting-rooms.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

let shop: TestApp;
let admin: TestClient;
let concert: Concert;
beforeAll(async () => {
  shop = await startTestApp();
  admin = await shop.admin();
  concert = await createConcert(admin);
});
afterAll(() => shop.close());

const isFrame = (message: { from?: number }) => message.from !== undefined;

test('everybody who watches a concert sees a seat go, and come back', async () => {
  const ann = await LiveSocket.open(shop.url);
  const ben = await LiveSocket.open(shop.url);
  const { version } = await expectOk(shop.nobody.get<SeatStates>(`/api/concerts/${concert.id}/seats`));
  for (const client of [ann, ben]) {
    expect(await client.watch(concert.id)).toEqual({ concertId: concert.id, version });
  }
  const guest = await shop.guest();
  const body = { concertId: concert.id, seats: [2, 3] };
  const { id } = await expectOk(guest.post<{ id: string }>('/api/bookings', body));
  const frame = { concertId: concert.id, from: version, to: version + 1 };
  for (const client of [ann, ben]) {
    expect(await client.hear(isFrame)).toEqual({
      ...frame,
      changes: [
        [2, 's'],
        [3, 's'],
      ],
    });
  }
  await expectOk(guest.delete(`/api/bookings/${id}`));
  for (const client of [ann, ben]) {
    const { changes } = await client.hear(isFrame);
    expect(changes).toEqual([
      [2, 'f'],
      [3, 'f'],
    ]);
  }
  await Promise.all([ann.close(), ben.close()]);
});

test('everybody who waits sees the line grow, and hears nothing while it does not', async () => {
  const { id } = await createConcert(admin);
  await engage(shop, id);
  const ann = await LiveSocket.open(shop.url);
  const ben = await LiveSocket.open(shop.url);
  for (const client of [ann, ben]) {
    client.say({ wait: id });
    expect(await client.hear()).toMatchObject({ waitingRoom: { concertId: id, phase: 'lobby', joined: 0 } });
  }
  await takePlace(await shop.guest(), id);
  for (const client of [ann, ben]) {
    const { waitingRoom } = await client.hear();
    expect(waitingRoom).toMatchObject({ joined: 1, waiting: 1 });
    expect(await expectOk(shop.nobody.get(roomPath(id)))).toMatchObject({
      ...waitingRoom,
      at: expect.any(String),
    });
  }
  ann.say({ unwait: id });
  await takePlace(await shop.guest(), id);
  expect(await ben.hear()).toMatchObject({ waitingRoom: { joined: 2 } });
  ann.say('?');
  expect(await ann.hear()).toEqual({ error: { code: 'INVALID_MESSAGE' } });
  await Promise.all([ann.close(), ben.close()]);
});

test('nobody waits for a draft, whoever they are', async () => {
  const { id } = await createDraft(admin);
  const socket = await LiveSocket.open(shop.url, { headers: { authorization: `Bearer ${admin.token}` } });
  socket.say({ wait: id });
  expect(await socket.hear()).toEqual({ error: { code: 'NOT_FOUND', concertId: id } });
  await socket.close();
});
