import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { expectFit } from './expect-fit';
import { bookElsewhere, test } from './shop';
import { holdHere, openOnlineConcert } from './online-concert';

type Change = (booking: { status: string; payment: object | null; reservations: object[] }) => object;

interface State {
  heading: string | RegExp;
  path: string;
  /** What the API is made to answer, where the real thing would take minutes. */
  pretend?: Change;
}

const ended = (status: string, payment: object | null): Change => {
  return (booking) => ({
    ...booking,
    status,
    payment,
    reservations: booking.reservations.map((reservation) => ({ ...reservation, status })),
  });
};
const attempt = { method: 'sim_slow', amountMinor: 9000, refundedMinor: 0 };

/** A checkout in each of its states. */
async function everyState(page: Page, organiser: APIRequestContext): Promise<State[]> {
  const hold = async (more: object = {}) => {
    const concert = await openOnlineConcert(organiser, more);
    return { concert, ...(await holdHere(page, concert.id)) };
  };
  const payBy = (id: string, method: string) =>
    page.request.post(`/api/bookings/${id}/payment`, { data: { method } });

  await page.request.post('/api/auth/guest');
  const held = await hold();
  const urgent = await hold({ holdSeconds: 60, maxHoldExtensions: 0 });
  const declined = await hold();
  expect((await payBy(declined.id, 'sim_declined')).status()).toBe(402);
  const returned = await hold();
  expect((await payBy(returned.id, 'sim_slow')).status()).toBe(202);
  await page.request.delete(`/api/bookings/${returned.id}`);
  const cancelled = await hold();
  await page.request.delete(`/api/bookings/${cancelled.id}`);
  const calledOff = await hold();
  await organiser.post(`/api/admin/concerts/${calledOff.concert.id}/call-off`, { data: {} });
  const paid = await hold();
  expect((await payBy(paid.id, 'sim_ok')).status()).toBe(200);

  const checkout = ({ id }: { id: string }) => `/checkout/${id}`;
  return [
    { heading: 'Change your seats', path: `/concerts/${held.concert.slug}` },
    { heading: 'Your ticket', path: checkout(held) },
    { heading: 'Your ticket', path: checkout(urgent) },
    { heading: 'Your ticket', path: checkout(declined) },
    {
      heading: 'Your payment is being decided',
      path: checkout(held),
      pretend: (booking) => ({ ...booking, payment: { ...attempt, status: 'pending' } }),
    },
    {
      heading: 'Your payment is being decided',
      path: checkout(held),
      pretend: ended('expired', { ...attempt, status: 'pending' }),
    },
    { heading: 'The note has ended', path: checkout(held), pretend: ended('expired', null) },
    { heading: 'Your money goes back', path: checkout(returned) },
    { heading: 'You let these seats go', path: checkout(cancelled) },
    { heading: 'This concert was called off', path: checkout(calledOff) },
    { heading: /you are in/, path: `/bookings/${paid.id}?new=1` },
    { heading: 'Held for you', path: `/bookings/${held.id}` },
    { heading: 'My bookings', path: '/bookings' },
  ];
}

test('every state of a checkout passes axe in both themes and fits phone and desktop', async ({
  page,
  organiser,
}) => {
  test.setTimeout(240_000);
  for (const { heading, path, pretend } of await everyState(page, organiser)) {
    if (pretend) await pretendBooking(page, pretend);
    await page.goto(path);
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await expectFit(page, { axeAt: [360, 1280] });
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  }
});

async function pretendBooking(page: Page, change: Change): Promise<void> {
  await page.route(/\/api\/bookings\/[0-9a-f-]{36}$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: change((await response.json()) as Parameters<Change>[0]) });
  });
  // The attempt is asked about again; there is none.
  await page.route('**/payment', (route) => route.abort());
}

test('a checkout that cannot reach the server says so and goes on by itself', async ({ page, organiser }) => {
  const concert = await openOnlineConcert(organiser);
  await page.request.post('/api/auth/guest');
  const { id } = await holdHere(page, concert.id);
  await page.goto(`/checkout/${id}`);
  await page.getByLabel('Your name').fill('Ada');
  await page.route('**/api/bookings/**', (route) => route.abort());
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await expect(page.getByText('We cannot reach the server just now.', { exact: false })).toBeVisible();
  await expect(page.getByRole('timer')).toBeVisible();
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('We cannot reach the server just now.', { exact: false })).toHaveCount(0);
  await expect(page.getByLabel('Your name')).toHaveValue('Ada');
});

test('a seat that is wished for and gone is left out', async ({ page, request, organiser }) => {
  const concert = await openOnlineConcert(organiser, { payment: 'none' });
  await bookElsewhere(request, concert, { seats: [2] });
  await page.goto(`/concerts/${concert.slug}?seats=1-2`);
  await expect(
    page.getByRole('alert').filter({ hasText: 'Row A, seat 2 has just been taken' }),
  ).toBeVisible();
  await expect(page.getByRole('list', { name: 'Your seats' }).getByRole('listitem')).toHaveCount(1);
});
