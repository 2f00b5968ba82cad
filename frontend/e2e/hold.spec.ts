import { expect, type Page } from '@playwright/test';
import { tapLive } from './live-wire';
import { chosenSeats, clickSeat, openConcert, test, visitConcert } from './shop';
import {
  atCheckout,
  complaintsOf,
  holdSeats,
  openOnlineConcert,
  pay,
  payButton,
  secondsLeft,
} from './online-concert';

test('going back and forth keeps the hold and what was typed', async ({ page, organiser }) => {
  const concert = await openOnlineConcert(organiser);
  await page.request.post('/api/auth/guest');
  const complaints = complaintsOf(page);
  const id = await holdSeats(page, concert, [3, 4]);
  await page.getByLabel('Your name').fill('Ada');
  await page.getByRole('radio', { name: /bank transfer/ }).check();

  await page.goBack();
  await expect(page.getByText(/You hold 2 seats, \d:\d\d left/)).toBeVisible();
  await expect(chosenSeats(page)).toHaveText([/Row A, seat 3/, /Row A, seat 4/]);
  await page.goForward();
  await expect(page).toHaveURL(`/checkout/${id}`);
  await expect(page.getByLabel('Your name')).toHaveValue('Ada');
  await page.reload();
  await expect(page.getByLabel('Your name')).toHaveValue('Ada');
  await expect(page.getByRole('radio', { name: /bank transfer/ })).toBeChecked();

  await pay(page);
  await expect(page).toHaveURL(`/bookings/${id}?new=1`);
  // The checkout has made way for the ticket: back leads to the concert, where nothing is held any more.
  await page.goBack();
  await expect(page).toHaveURL(`/concerts/${concert.slug}`);
  await expect(page.getByRole('button', { name: 'Hold seats' })).toBeVisible();
  await expect(page.getByText(/You hold/)).toHaveCount(0);
  await page.goto(`/checkout/${id}`);
  await expect(page).toHaveURL(`/bookings/${id}`);
  expect(complaints).toEqual([]);
});

test('held seats are changed on the map: what is kept stays, what is gone is named', async ({
  page,
  browser,
  organiser,
}) => {
  const concert = await openOnlineConcert(organiser);
  const wire = await tapLive(page);
  await holdSeats(page, concert, [3, 4]);
  await page.getByRole('link', { name: 'Change seats' }).click();
  await expect(chosenSeats(page)).toHaveCount(2);
  await clickSeat(page, concert.id, 3);
  await clickSeat(page, concert.id, 5);
  await clickSeat(page, concert.id, 6);
  await page.getByRole('button', { name: 'Keep what I hold' }).click();
  await expect(chosenSeats(page)).toHaveText([/seat 3/, /seat 4/]);

  await clickSeat(page, concert.id, 3);
  await clickSeat(page, concert.id, 5);
  await clickSeat(page, concert.id, 6);
  wire.onMessage = () => {};
  await page.route('**/seats', (route) => route.abort());
  const other = await browser.newPage();
  await holdSeats(other, concert, [5]);
  await page.getByRole('button', { name: 'Hold these instead' }).click();
  await expect(
    page.getByRole('alert').filter({ hasText: 'Row A, seat 5 has just been taken by somebody else.' }),
  ).toBeVisible();
  await expect(chosenSeats(page)).toHaveText([/seat 4/, /seat 6/]);
  await page.unroute('**/seats');
  await page.getByRole('button', { name: 'Hold these instead' }).click();
  await expect(page.getByText('Your change is saved.')).toBeVisible();
  await page.getByRole('link', { name: 'Continue to checkout' }).first().click();
  await atCheckout(page);
  await expect(page.getByText('Seats A4, A6')).toBeVisible();
  await other.close();
});

test('two tabs agree on what is held', async ({ page, context, organiser }) => {
  const concert = await openOnlineConcert(organiser);
  const second = await context.newPage();
  await page.request.post('/api/auth/guest');
  await visitConcert(second, concert);
  await clickSeat(second, concert.id, 9);
  const id = await holdSeats(page, concert, [1]);

  await second.getByRole('button', { name: 'Hold seats' }).click();
  await expect(second.getByText('You hold seats at this concert already.', { exact: false })).toBeVisible();
  await expect(second.getByText(/You hold 1 seat,/)).toBeVisible();
  await expect(chosenSeats(second)).toHaveText([/Row A, seat 9/]);
  await second.getByRole('button', { name: 'Hold these instead' }).click();
  await expect(second.getByText('Your change is saved.')).toBeVisible();

  await lookAt(page);
  await expect(page.getByText('Seat A9')).toBeVisible();

  await second.getByRole('button', { name: 'Let it go' }).click();
  await second.getByRole('button', { name: 'Yes, let go' }).click();
  await expect(second.getByText(/You hold/)).toHaveCount(0);
  // The first tab has not noticed: the server tells it.
  await page.getByLabel('Your name').fill('Ada');
  await page.getByLabel('E-mail').fill('ada@example.org');
  await payButton(page).click();
  await expect(page.getByRole('heading', { name: 'You let these seats go' })).toBeVisible();
  await page.getByRole('link', { name: 'Look whether they are still free' }).click();
  await expect(page).toHaveURL(`/concerts/${concert.slug}?seats=9`);
  await expect(chosenSeats(page)).toHaveText([/Row A, seat 9/]);
  await page.getByRole('button', { name: 'Hold seats' }).click();
  expect(await atCheckout(page)).not.toBe(id);

  await page.goto('/bookings');
  await expect(page.getByText(/Not paid yet: held for another 7:5\d/)).toBeVisible();
  await page.getByRole('link', { name: 'Continue to checkout' }).click();
  await atCheckout(page);
});

test('a price that has changed meanwhile is told before anything is held', async ({ page, organiser }) => {
  const concert = await openOnlineConcert(organiser);
  await visitConcert(page, concert);
  await clickSeat(page, concert.id, 1);
  const raised = await organiser.patch(`/api/admin/concerts/${concert.id}`, {
    data: { tiers: [{ id: concert.tiers[0]!.id, priceMinor: 5000 }] },
  });
  expect(raised.status()).toBe(200);
  await page.getByRole('button', { name: 'Hold seats' }).click();
  await expect(page.getByText('these seats now cost €50', { exact: false })).toBeVisible();
  await expect(chosenSeats(page)).toHaveText([/Row A, seat 1.*€50/]);
  await page.getByRole('button', { name: 'Hold seats' }).click();
  await atCheckout(page);
});

test('more time is there for the asking, until it is used up', async ({ page, organiser }) => {
  const concert = await openOnlineConcert(organiser, { holdSeconds: 60, maxHoldExtensions: 1 });
  await holdSeats(page, concert, [1]);
  await expect(page.getByText('Your seats go back on sale in')).toBeVisible();
  // A hold of a minute begins at a moment that is told of itself.
  await expect(
    page.getByText(/held for you for another (1 minute|5\d seconds)|1 minute left to pay/),
  ).toBeAttached();
  await page.getByRole('button', { name: '2 more minutes' }).click();
  await expect(page.getByText('We hold your seats for')).toBeVisible();
  expect(await secondsLeft(page)).toBeGreaterThan(160);
  await expect(page.getByText(/You have more time: [23] minutes/)).toBeAttached();
  await expect(page.getByRole('button', { name: '2 more minutes' })).toHaveCount(0);
  await expect(page.getByText('There is no more time to be had', { exact: false })).toBeVisible();
});

test('a clock that is wrong does not shorten the hold', async ({ page, organiser }) => {
  const concert = await openOnlineConcert(organiser);
  await page.clock.install({ time: Date.now() + 3 * 3_600_000 });
  await holdSeats(page, concert, [1]);
  await expect.poll(() => secondsLeft(page)).toBeGreaterThan(450);
  expect(await secondsLeft(page)).toBeLessThanOrEqual(480);
});

test('who cancels what was paid is told before what goes back', async ({ page, organiser }) => {
  const concert = await openOnlineConcert(organiser, { refundPercentAfter: 50 });
  await holdSeats(page, concert, [1, 2]);
  await pay(page);
  await page.getByRole('button', { name: 'Cancel seat A1' }).click();
  await expect(page.getByText('You get €22.50 back: 50 % of what you paid for it.')).toBeVisible();
  await page.getByRole('button', { name: 'Yes, cancel' }).click();
  await expect(page.getByText('Paid €90, €22.50 of it refunded')).toBeVisible();

  const free = await openConcert(organiser);
  await page.request.post('/api/bookings', { data: { concertId: free.id, seats: [1] } });
  await page.goto('/bookings');
  await page.getByRole('article').first().getByRole('button', { name: 'Cancel booking' }).click();
  await expect(page.getByRole('dialog')).not.toContainText('back:');
});

/** What the browser tells a page whose tab one comes back to. */
async function lookAt(page: Page): Promise<void> {
  await page.bringToFront();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
}
