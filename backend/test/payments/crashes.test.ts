import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Booking, BookingView } from '../support/answers.js';
import { expectOk } from '../support/concerts.js';
import { type DyingProcess, startDyingProcess } from '../support/dying-process.js';
import { expectSound } from '../support/expect-sound.js';
import { type BookEntry, faultsOfMoney, readBook } from '../support/payment-book.js';
import {
  buy,
  createOnlineConcert,
  hold,
  lapse,
  makeAllDue,
  pay,
  reconcile,
  settleEverything,
} from '../support/payment-shop.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

// A process starts as fast as it starts.
jest.setTimeout(120_000);

let shop: TestApp;
let dying: DyingProcess | undefined;
let guest: TestClient;
let concertId: string;

beforeAll(async () => {
  shop = await startTestApp({ simulatorSlowMs: 0 });
});
afterAll(() => shop.close());

beforeEach(async () => {
  concertId = (await createOnlineConcert(await shop.admin())).id;
  guest = await shop.guest();
});
afterEach(async () => {
  dying?.kill();
  await dying?.ended;
  expect(await faultsOfMoney(shop.database.dataSource)).toEqual([]);
  await expectSound(shop.database, concertId);
});

const book = ({ id }: { id: string }): Promise<BookEntry[]> => readBook(shop.database.dataSource, id);
const view = ({ id }: { id: string }) => expectOk(guest.get<BookingView>(`/api/bookings/${id}`));

/** Asks the doomed process for something, which it takes into its grave. */
async function askInVain(dies: string, ask: (client: TestClient) => Promise<unknown>): Promise<void> {
  dying = await startDyingProcess(shop, dies);
  await expect(ask(dying.reach(guest))).rejects.toThrow('fetch failed');
  expect(await dying.ended).toBe('SIGKILL');
}

/** The doomed process looks at what is due. */
async function lookInVain(dies: string): Promise<void> {
  await makeAllDue(shop);
  dying = await startDyingProcess(shop, dies);
  dying.reconcile();
  expect(await dying.ended).toBe('SIGKILL');
}

/** Another instance looks once at what is due. */
async function repair(): Promise<void> {
  await makeAllDue(shop);
  expect(await reconcile(shop)).toEqual([]);
  expect(await makeAllDue(shop)).toBe(0);
}

describe('a process that is killed while it takes a payment', () => {
  let held: Booking;
  beforeEach(async () => {
    held = await hold(guest, concertId, [1, 2]);
  });

  test.each<[string, Partial<BookEntry>]>([
    ['before authorise', { provider: null, ours: 'open' }],
    ['after authorise', { provider: 'authorised', ours: 'open' }],
    ['before confirm-payment', { provider: 'authorised', ours: 'open' }],
    ['after confirm-payment', { provider: 'authorised', ours: 'confirmed' }],
    ['after capture', { provider: 'captured', ours: 'confirmed' }],
  ])('%s leaves what another one brings to its end', async (dies, left) => {
    await askInVain(dies, (client) => pay(client, held));
    expect(await book(held)).toMatchObject([left]);
    await repair();
    expect(await book(held)).toMatchObject([{ provider: 'captured', ours: 'captured', capturedMinor: 5000 }]);
    expect(await view(held)).toMatchObject({ status: 'active', payment: { status: 'paid' } });
  });

  test('after authorise, whose customer asks again at once, is charged once', async () => {
    await askInVain('after authorise', (client) => pay(client, held));
    expect((await pay(guest, held)).body).toMatchObject({ status: 'active' });
    await settleEverything(shop);
    expect(await book(held)).toMatchObject([{ provider: 'captured', capturedMinor: 5000 }]);
  });

  test('after authorise, while the hold is lost to somebody else, leaves money that goes back', async () => {
    await askInVain('after authorise', (client) => pay(client, held));
    await lapse(shop, held);
    await buy(await shop.guest(), concertId, [1]);
    await repair();
    expect(await book(held)).toMatchObject([{ provider: 'voided', ours: 'voided' }]);
    expect(await view(held)).toMatchObject({ status: 'expired', payment: { status: 'returned' } });
  });

  test.each<[string, Partial<BookEntry>]>([
    ['before void', { provider: 'authorised', ours: 'rejected' }],
    ['after void', { provider: 'voided', ours: 'rejected' }],
  ])('%s leaves money that goes back', async (dies, left) => {
    await askInVain('after authorise', (client) => pay(client, held));
    await lapse(shop, held);
    await hold(await shop.guest(), concertId, [2]);
    await lookInVain(dies);
    expect(await book(held)).toMatchObject([left]);
    await repair();
    expect(await book(held)).toMatchObject([{ provider: 'voided', ours: 'voided', capturedMinor: 0 }]);
    expect(await view(held)).toMatchObject({ status: 'expired', payment: { status: 'returned' } });
  });
});

describe('a process that is killed while it sends money back', () => {
  test('after the cancellation leaves a refund that another one sends', async () => {
    const booking = await buy(guest, concertId, [1, 2]);
    await askInVain('after cancel-booking', (client) => client.delete(`/api/bookings/${booking.id}`));
    expect(await view(booking)).toMatchObject({ status: 'cancelled', payment: { refundedMinor: 5000 } });
    expect(await book(booking)).toMatchObject([{ refundedMinor: 0 }]);
    await repair();
    expect(await book(booking)).toMatchObject([{ refundedMinor: 5000 }]);
  });

  test.each([
    ['before refund', 0],
    ['after refund', 5000],
  ])('%s leaves one that goes out once', async (dies, sentMinor) => {
    const booking = await buy(guest, concertId, [1, 2]);
    await expectOk(guest.delete(`/api/bookings/${booking.id}`));
    await lookInVain(dies);
    expect(await book(booking)).toMatchObject([{ refundedMinor: sentMinor }]);
    await repair();
    expect(await book(booking)).toMatchObject([{ refundedMinor: 5000 }]);
  });
});
