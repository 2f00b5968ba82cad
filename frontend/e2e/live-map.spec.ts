import { type Browser, expect, type Page } from '@playwright/test';
import { tapLive } from './live-wire';
import { atCheckout, holdSeats, openOnlineConcert } from './online-concert';
import { drawnColour, seatChip } from './seat-chips';
import {
  chosenSeats,
  clickSeat,
  confirmBooking,
  fillContact,
  openConcert,
  type ShopConcert,
  test,
  visitConcert,
} from './shop';

/** Visits a concert with a live map: whatever it shows from now on, it has been told. */
async function visitLive(page: Page, concert: ShopConcert): Promise<void> {
  const heard = page.waitForEvent('websocket').then((socket) => socket.waitForEvent('framereceived'));
  await visitConcert(page, concert);
  await heard;
  await expect(seatChip(page, 1)).toBeVisible();
  await page.route('**/seats', (route) => route.abort());
}

async function openOther(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

const taken = (page: Page, words: string) => page.getByRole('alert').filter({ hasText: words });

test('a seat held in one browser greys out in the other within a second, and who is on it stays there', async ({
  browser,
  page,
  organiser,
}) => {
  const concert = await openOnlineConcert(organiser);
  const other = await openOther(browser);
  await visitLive(other, concert);
  await clickSeat(other, concert.id, 5);
  await seatChip(other, 5).focus();
  const before = await drawnColour(other, concert.id, 6);

  await visitConcert(page, concert);
  await clickSeat(page, concert.id, 5);
  await clickSeat(page, concert.id, 6);
  const answer = page.waitForResponse(
    (response) => response.url().endsWith('/api/bookings') && response.status() === 201,
  );
  await page.getByRole('button', { name: 'Hold seats' }).click();
  await answer;
  // A second is what was promised.
  await expect(seatChip(other, 5)).toHaveAccessibleName(/, held by somebody$/, { timeout: 1_000 });

  await expect(seatChip(other, 5)).toBeFocused();
  await expect(seatChip(other, 5)).toHaveAttribute('aria-disabled', 'true');
  await expect(taken(other, 'Row A, seat 5 has just been taken by somebody else.')).toBeVisible();
  await expect(chosenSeats(other)).toHaveCount(0);
  const after = await drawnColour(other, concert.id, 6);
  expect(after).not.toBe(before);
  expect(after).toBe(await drawnColour(other, concert.id, 5));

  await atCheckout(page);
  await page.goBack();
  await page.getByRole('button', { name: 'Let them go' }).click();
  await page.getByRole('button', { name: 'Yes, let go' }).click();
  await expect(seatChip(other, 5)).toHaveAccessibleName(/, free$/);
  await expect(seatChip(other, 5)).toBeFocused();
  await other.context().close();
});

test('of two who hold the same seat at the same moment one gets it and the other is told so', async ({
  browser,
  page,
  organiser,
}) => {
  const concert = await openOnlineConcert(organiser);
  const pages = [page, await openOther(browser)];
  for (const one of pages) {
    await visitConcert(one, concert);
    await clickSeat(one, concert.id, 5);
    await clickSeat(one, concert.id, pages.indexOf(one) + 1);
    await expect(chosenSeats(one)).toHaveCount(2);
  }
  const press = (one: Page) =>
    one.getByRole('button', { name: 'Hold seats' }).evaluate((button: HTMLButtonElement) => button.click());
  await Promise.all(pages.map(press));

  const told = (one: Page) => taken(one, 'Row A, seat 5 has just been taken by somebody else.');
  const outcome = async (one: Page) =>
    one.url().includes('/checkout/') ? 'held' : (await told(one).isVisible()) ? 'told' : 'waiting';
  await expect.poll(async () => (await Promise.all(pages.map(outcome))).sort().join()).toBe('held,told');
  const loser = pages.find((one) => !one.url().includes('/checkout/'))!;
  await expect(chosenSeats(loser)).toHaveText([/Row A, seat [12]/]);
  await expect(seatChip(loser, 5)).toHaveAccessibleName(/, held by somebody$/);
  await loser.getByRole('button', { name: 'Hold seats' }).click();
  await atCheckout(loser);
  await pages[1]!.context().close();
});

test('seats are the customer’s from the click on, and it is taken back by name when somebody was quicker', async ({
  browser,
  page,
  organiser,
}) => {
  const concert = await openOnlineConcert(organiser);
  await page.request.post('/api/auth/guest');
  await visitConcert(page, concert);
  await clickSeat(page, concert.id, 5);
  await expect(seatChip(page, 5)).toBeChecked();
  await clickSeat(page, concert.id, 7);
  let letThrough = () => {};
  const gate = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route('**/api/bookings', async (route) => {
    if (route.request().method() === 'POST') await gate;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Hold seats' }).click();
  await expect(seatChip(page, 5)).toHaveAccessibleName(/, held by you$/);
  await expect(seatChip(page, 7)).toHaveAccessibleName(/, held by you$/);

  const other = await openOther(browser);
  await holdSeats(other, concert, [5, 6]);
  await expect(seatChip(page, 6)).toHaveAccessibleName(/, held by somebody$/);
  await expect(seatChip(page, 5), 'it may still be this customer’s').toHaveAccessibleName(/, held by you$/);
  letThrough();
  await expect(taken(page, 'Row A, seat 5 has just been taken by somebody else.')).toBeVisible();
  await expect(seatChip(page, 5)).toHaveAccessibleName(/, held by somebody$/);
  await expect(seatChip(page, 7)).toHaveAccessibleName(/, free$/);
  await expect(seatChip(page, 7)).toBeChecked();
  await other.context().close();
});

test('what one holds and what one has booked looks different from what others have', async ({
  page,
  organiser,
}) => {
  const concert = await openOnlineConcert(organiser);
  await holdSeats(page, concert, [3]);
  await page.goBack();
  await expect(seatChip(page, 3)).toHaveAccessibleName(/, held by you$/);
  await expect(seatChip(page, 3)).toBeChecked();
  await clickSeat(page, concert.id, 3);
  await expect(seatChip(page, 3)).not.toBeChecked();

  const free = await openConcert(organiser);
  await visitConcert(page, free);
  await expect(page.getByRole('list', { name: 'Key to the seat map' })).toContainText('Yours');
  await clickSeat(page, free.id, 2);
  await fillContact(page);
  await confirmBooking(page);
  await expect(page).toHaveURL(/\/bookings\//);
  await page.goBack();
  await expect(seatChip(page, 2)).toHaveAccessibleName(/, booked by you$/);
  await clickSeat(page, free.id, 2);
  await expect(taken(page, 'Row A, seat 2 is yours already.')).toBeVisible();
  await clickSeat(page, free.id, 4);
  await expect(chosenSeats(page)).toHaveText([/Row A, seat 4/]);
});

test('a hall that is painted again where seats change looks as if painted whole', async ({
  page,
  organiser,
}) => {
  const concert = await openConcert(organiser);
  await visitConcert(page, concert);
  for (const seat of [14, 23, 38]) await clickSeat(page, concert.id, seat);
  // What the mouse points at is painted with the whole.
  await page.mouse.move(0, 0);
  for (const [seats, blocked] of [
    [[3, 4, 13, 14, 24], true],
    [[4, 24], false],
    [[5, 15, 23, 40], true],
  ] as const) {
    await organiser.post(`/api/admin/concerts/${concert.id}/seats/block`, { data: { seats, blocked } });
    await expect(seatChip(page, seats[0])).toHaveAccessibleName(blocked ? /, not for sale$/ : /, free$/);
  }
  expect(await farthestFromWhole(page), 'of 255; soft edges come out a little different').toBeLessThan(100);
});

test('a page has one connection, which follows the concert that is looked at', async ({
  page,
  organiser,
}) => {
  const [first, second] = [await openConcert(organiser), await openConcert(organiser)];
  const wire = await tapLive(page);
  await visitConcert(page, first);
  await expect(seatChip(page, 1)).toBeVisible();
  await page.getByRole('link', { name: 'Fermata' }).first().click();
  await page.getByLabel('Concert or venue').fill(second.name);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('link', { name: second.name }).click();
  await expect(seatChip(page, 1)).toBeVisible();
  await organiser.post(`/api/admin/concerts/${second.id}/seats/block`, {
    data: { seats: [3], blocked: true },
  });
  await expect(seatChip(page, 3)).toHaveAccessibleName(/, not for sale$/);
  expect(wire.connections).toBeLessThanOrEqual(2);
});

/** How far any pixel of the map, over black, is from what it is when the whole of it is painted. */
function farthestFromWhole(page: Page): Promise<number> {
  return page.getByTestId('seat-map').evaluate(async (canvas: HTMLCanvasElement) => {
    const pixels = async () => {
      for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
      return canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data;
    };
    const overBlack = (data: Uint8ClampedArray, at: number) =>
      at % 4 === 3 ? data[at]! : (data[at]! * data[at | 3]!) / 255;
    const painted = await pixels();
    // A change of the theme paints everything.
    document.documentElement.dataset.theme += '';
    const whole = await pixels();
    let farthest = 0;
    for (let at = 0; at < whole.length; at++) {
      farthest = Math.max(farthest, Math.abs(overBlack(painted, at) - overBlack(whole, at)));
    }
    return farthest;
  });
}
