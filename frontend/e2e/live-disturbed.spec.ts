import type { APIRequestContext, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { type LiveWire, tapLive } from './live-wire';
import { openOnlineConcert } from './online-concert';
import { seatChip, shownStates, storedStates } from './seat-chips';
import { openConcert, type ShopConcert, test, visitConcert } from './shop';

const seats = 40;

test('lost, doubled, late and swapped frames and lost connections: the map ends as the database has it', async ({
  page,
  organiser,
  playwright,
  baseURL,
}) => {
  test.slow();
  const concert = await openOnlineConcert(organiser);
  const wire = await tapLive(page);
  await visitConcert(page, concert);
  await expect(seatChip(page, 1)).toBeVisible();
  const guests = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const guest = await playwright.request.newContext({ baseURL });
      await guest.post('/api/auth/guest');
      return guest;
    }),
  );
  let frames = 0;
  wire.onMessage = (_, deliver) => {
    fates[frames++ % fates.length]!(deliver, wire);
  };
  // On a quick machine many changes share a frame.
  for (let round = 0; round < 30 || frames <= 20; round++) {
    await Promise.all([
      ...guests.map((guest) => holdOrRelease(guest, concert)),
      keepBack(organiser, concert),
    ]);
  }
  wire.onMessage = (_, deliver) => deliver();
  // Whatever was lost last: the next change tells of it.
  await keepBack(organiser, concert);
  await expectTheSame(page, concert);
  expect(wire.connections).toBeGreaterThan(1);
  await Promise.all(guests.map((guest) => guest.dispose()));
});

test('without a socket the map asks, and when the socket comes it listens again', async ({
  page,
  organiser,
}) => {
  const concert = await openConcert(organiser);
  const wire = await tapLive(page);
  wire.isRefused = true;
  await visitConcert(page, concert);
  await expect(seatChip(page, 1)).toBeVisible();
  await block(organiser, concert, 3);
  await expect(seatChip(page, 3)).toHaveAccessibleName(/, not for sale$/);
  expect(wire.connections).toBe(0);

  wire.isRefused = false;
  await expectHeard(page, organiser, concert, wire, 4);
});

test('a server that goes away is found again, and what happened meanwhile is caught up with', async ({
  page,
  organiser,
}) => {
  const concert = await openConcert(organiser);
  const wire = await tapLive(page);
  await visitConcert(page, concert);
  await expectHeard(page, organiser, concert, wire, 3);
  wire.isRefused = true;
  await wire.close(1001);
  await block(organiser, concert, 4);
  await expect(seatChip(page, 4)).toHaveAccessibleName(/, not for sale$/);

  wire.isRefused = false;
  wire.messages = 0;
  await expectHeard(page, organiser, concert, wire, 5);
  expect(wire.connections).toBe(2);
});

test('a connection that has gone dead without a word is given up for another', async ({
  page,
  organiser,
}) => {
  const concert = await openConcert(organiser);
  await page.clock.install();
  const wire = await tapLive(page);
  wire.onMessage = () => {};
  await visitConcert(page, concert);
  await expect.poll(() => wire.messages).toBeGreaterThan(0);
  await page.clock.runFor(39_000);
  expect(wire.connections).toBe(1);
  await page.clock.runFor(3_000);
  await expect.poll(() => wire.connections).toBe(2);
});

test('a page that nobody looks at for a minute lets its connection go, and takes it up when it is seen', async ({
  page,
  organiser,
}) => {
  const concert = await openConcert(organiser);
  await page.clock.install();
  const wire = await tapLive(page);
  await visitConcert(page, concert);
  await expect.poll(() => wire.messages).toBeGreaterThan(0);
  await look(page, 'hidden');
  await page.clock.runFor(19_000);
  // The page's seconds are shorter than the server's, who says something when it is asked.
  for (let times = 0; times < 2; times++) {
    const before = wire.messages;
    await page.clock.runFor(2_000);
    await expect.poll(() => wire.messages).toBeGreaterThan(before);
    await page.clock.runFor(16_500);
  }
  expect(wire.closed).toBe(0);
  await page.clock.runFor(5_000);
  await expect.poll(() => wire.closed).toBe(1);
  await block(organiser, concert, 2);
  await look(page, 'visible');
  await expect(seatChip(page, 2)).toHaveAccessibleName(/, not for sale$/);
  await expectHeard(page, organiser, concert, wire, 3);
  expect(wire.connections).toBe(2);
});

/** What a browser tells a page that is covered, or seen again. */
async function look(page: Page, state: 'hidden' | 'visible'): Promise<void> {
  await page.evaluate((now) => {
    Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }, state);
}

/** That a change is shown which nobody could have asked about. */
async function expectHeard(
  page: Page,
  organiser: APIRequestContext,
  concert: ShopConcert,
  wire: LiveWire,
  seatNumber: number,
): Promise<void> {
  await expect.poll(() => wire.messages).toBeGreaterThan(0);
  await expect(seatChip(page, seatNumber)).toHaveAccessibleName(/, free$/);
  await page.route('**/seats', (route) => route.abort());
  await block(organiser, concert, seatNumber);
  await expect(seatChip(page, seatNumber)).toHaveAccessibleName(/, not for sale$/);
  await page.unroute('**/seats');
}

async function expectTheSame(page: Page, { id }: ShopConcert): Promise<void> {
  await expect
    .poll(async () => {
      const [shown, stored] = [await shownStates(page, seats), await storedStates(page, id, seats)];
      return shown === stored || `shown ${shown}, stored ${stored}`;
    })
    .toBe(true);
}

const late = (deliver: () => void) => setTimeout(deliver, 500 * Math.random());

/** What becomes of the server's messages, one after the other. */
const fates: readonly ((deliver: () => void, wire: LiveWire) => unknown)[] = [
  (deliver) => deliver(),
  () => 'lost',
  late,
  (deliver) => [deliver(), deliver()],
  late,
  () => 'lost',
  (deliver) => [deliver(), late(deliver)],
  (deliver) => deliver(),
  (deliver, wire) => [deliver(), wire.close(1011)],
];

async function holdOrRelease(guest: APIRequestContext, { id }: ShopConcert): Promise<void> {
  const { items } = (await (await guest.get('/api/bookings?limit=1')).json()) as {
    items: { id: string; status: string }[];
  };
  const held = items.find(({ status }) => status === 'held');
  const answer = held
    ? await guest.delete(`/api/bookings/${held.id}`)
    : await guest.post('/api/bookings', { data: { concertId: id, seats: drawSeats() } });
  expect([200, 201, 409]).toContain(answer.status());
}

async function keepBack(organiser: APIRequestContext, { id }: ShopConcert): Promise<void> {
  const data = { seats: drawSeats(), blocked: Math.random() < 0.5 };
  const answer = await organiser.post(`/api/admin/concerts/${id}/seats/block`, { data });
  expect([200, 409]).toContain(answer.status());
}

async function block(organiser: APIRequestContext, { id }: ShopConcert, seat: number): Promise<void> {
  const data = { seats: [seat], blocked: true };
  const answer = await organiser.post(`/api/admin/concerts/${id}/seats/block`, { data });
  expect(answer.status()).toBe(200);
}

function drawSeats(): number[] {
  const drawn = Array.from({ length: 3 }, () => 1 + Math.floor(Math.random() * seats));
  return [...new Set(drawn)];
}
