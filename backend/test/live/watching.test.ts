import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Concert, SeatStates } from '../support/answers.js';
import { createConcert, expectOk } from '../support/concerts.js';
import { LiveSocket } from '../support/live-socket.js';
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
