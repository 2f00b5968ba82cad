import { expect } from '@playwright/test';
import { tabTo } from './keyboard';
import { holdHere, openOnlineConcert, pay } from './online-concert';
import { chosenSeats, clickSeat, openConcert, test, visitConcert } from './shop';
import { fact, goIn, joinLine, setRoom, stage, Visitor } from './waiting-room';

test('a place is kept through a reload, a closed page and a lost ticket, and leads to a ticket in the end', async ({
  page: firstPage,
  browser,
  organiser,
}) => {
  const concert = await openOnlineConcert(organiser);
  await setRoom(organiser, concert);
  const inside = await (await Visitor.join(browser, concert)).enter();
  const ahead = await Visitor.join(browser, concert);
  await firstPage.goto(`/concerts/${concert.slug}`);
  await joinLine(firstPage);
  await expect(fact(firstPage, 'Your number')).toHaveText('3');
  await expect(firstPage).toHaveTitle(/^1 ahead · /);
  await expect(firstPage.getByRole('progressbar')).toHaveAttribute(
    'aria-valuetext',
    /^1 person ahead of you/,
  );
  await expect(firstPage.getByRole('button', { name: 'Hold seats' })).toHaveCount(0);

  const behind = await (await browser.newContext()).newPage();
  await behind.goto(`/concerts/${concert.slug}`);
  await joinLine(behind);
  await expect(fact(behind, 'Your number')).toHaveText('4');
  await expect(fact(firstPage, 'Behind you')).toHaveText('1');

  await firstPage.reload();
  await expect(fact(firstPage, 'Your number')).toHaveText('3');
  const context = firstPage.context();
  await firstPage.close();
  const page = await context.newPage();
  await page.goto(`/concerts/${concert.slug}`);
  await expect(fact(page, 'Your number')).toHaveText('3');
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await joinLine(page);
  await expect(fact(page, 'Your number')).toHaveText('3');

  await inside.leave();
  await expect(page).toHaveTitle(/^You are next · /);
  await (await ahead.enter()).leave();
  await expect(stage(page, 'It is your turn')).toBeVisible();
  await expect(page).toHaveTitle(/^Your turn! \d:\d\d · /);
  await expect(page.getByRole('group', { name: 'Waiting room' })).toBeFocused();
  await goIn(page);
  await expect(behind).toHaveTitle(/^You are next · /);

  await clickSeat(page, concert.id, 5);
  await page.getByRole('button', { name: 'Hold seats' }).click();
  await expect(page).toHaveURL(/\/checkout\//);
  await page.goto(`/concerts/${concert.slug}`);
  await expect(page.getByText('You are inside for as long as your seats are held.')).toBeVisible();
  await expect(behind).toHaveTitle(/^You are next · /);
  await page.getByRole('link', { name: 'Continue to checkout' }).first().click();
  await pay(page);
  await expect(page).toHaveURL(/\/bookings\//);
  await page.goto(`/concerts/${concert.slug}`);
  await expect(stage(page, 'You have been inside')).toBeVisible();

  await goIn(behind);
  await page.getByRole('button', { name: 'Go to the end of the line' }).click();
  await expect(fact(page, 'Your number')).toHaveText('5');
});

test('whoever is in the lobby gets a place when it opens, where places have no numbers, too', async ({
  page,
  browser,
  organiser,
}) => {
  const saleOpensAt = new Date(Date.now() + 3_600_000).toISOString();
  const tiers = [{ name: 'Standing', priceMinor: 1000, seating: 'general', quantity: 50 }];
  const concert = await openConcert(organiser, { saleOpensAt, tiers });
  await setRoom(organiser, concert, { capacity: 2 });
  await page.goto(`/concerts/${concert.slug}`);
  await expect(stage(page, 'The doors are not open yet')).toBeVisible();
  await expect(page.getByText('Everyone who is here then gets a place in line by lot')).toBeVisible();
  await page.getByRole('button', { name: 'Wait in the lobby' }).click();
  await expect(stage(page, 'You are in the lobby')).toBeVisible();
  await expect(page).toHaveTitle(/^In the lobby · /);
  await expect(page.getByRole('timer')).toHaveAccessibleName(/^Opens in (1 hour 0|59) minutes \d+ seconds$/);
  await Visitor.join(browser, concert);
  await expect(fact(page, 'In the lobby with you')).toHaveText('1');

  const opened = await organiser.patch(`/api/admin/concerts/${concert.id}`, { data: { saleOpensAt: null } });
  expect(opened.status()).toBe(200);
  await goIn(page);
  await page.getByRole('button', { name: 'More Standing' }).click();
  await expect(page.getByRole('list', { name: 'Your order' })).toHaveText(/2 × Standing/);
});

test('whoever has chosen seats when a line forms waits in it, and finds the choice again', async ({
  page,
  browser,
  organiser,
}) => {
  const concert = await openOnlineConcert(organiser);
  await visitConcert(page, concert);
  await clickSeat(page, concert.id, 5);
  await clickSeat(page, concert.id, 6);
  await expect(chosenSeats(page)).toHaveCount(2);
  await setRoom(organiser, concert);
  const inside = await (await Visitor.join(browser, concert)).enter();
  await page.getByRole('button', { name: 'Hold seats' }).click();
  await expect(stage(page, 'There is a line')).toBeVisible();
  await expect(page.getByText('We remember that you chose 2 seats.')).toBeVisible();
  await joinLine(page);
  await page.reload();
  await expect(page.getByText('We remember that you chose 2 seats.')).toBeVisible();

  await setRoom(organiser, concert, { paused: true });
  await expect(page.getByText('The organisers have paused the line for now.')).toBeVisible();
  await expect(fact(page, 'Your wait')).toHaveText('nobody can say just now');
  await inside.leave();
  await setRoom(organiser, concert, { paused: false });
  await goIn(page);
  await expect(chosenSeats(page)).toHaveText([/Row A, seat 5/, /Row A, seat 6/]);

  await page.getByRole('button', { name: 'Leave for good' }).click();
  await page.getByRole('button', { name: 'Yes, leave' }).click();
  await expect(stage(page, 'There is a line')).toBeVisible();
  await setRoom(organiser, concert, { mode: 'off' });
  await expect(page.getByRole('button', { name: 'Hold seats' })).toBeVisible();
  await expect(chosenSeats(page)).toHaveCount(2);
});

test('who holds seats when a line forms goes on with them', async ({ page, browser, organiser }) => {
  const concert = await openOnlineConcert(organiser);
  await page.request.post('/api/auth/guest');
  await holdHere(page, concert.id);
  await setRoom(organiser, concert);
  await (await Visitor.join(browser, concert)).enter();
  await visitConcert(page, concert);
  await expect(page.getByRole('heading', { name: 'Change your seats' })).toBeVisible();
  await clickSeat(page, concert.id, 9);
  await page.getByRole('button', { name: 'Hold these instead' }).click();
  await expect(page.getByText('Your change is saved.')).toBeVisible();
  await page.getByRole('link', { name: 'Continue to checkout' }).first().click();
  await pay(page);
  await expect(page).toHaveURL(/\/bookings\//);
});

test('a turn that went by, and a line that was begun anew, are explained', async ({
  page,
  browser,
  organiser,
}) => {
  const concert = await openConcert(organiser);
  await setRoom(organiser, concert);
  await (await Visitor.join(browser, concert)).enter();
  await page.goto(`/concerts/${concert.slug}`);
  await joinLine(page);
  // The real thing takes two minutes.
  await page.route('**/place', async (route) => {
    const response = await route.fetch();
    const place = (await response.json()) as object;
    await route.fulfill({ response, json: { ...place, state: 'lapsed', ahead: null } });
  });
  await page.reload();
  await expect(stage(page, 'Your turn went by')).toBeVisible();
  await expect(page).toHaveTitle(/^Your turn went by · /);
  await page.unroute('**/place');
  await page.getByRole('button', { name: 'Go to the end of the line' }).click();
  await expect(stage(page, 'You are in line')).toBeVisible();

  await page.goto('/');
  await setRoom(organiser, concert, { mode: 'off' });
  await setRoom(organiser, concert);
  await page.goto(`/concerts/${concert.slug}`);
  await expect(page.getByText('That line is over. Please get in line again.')).toBeVisible();
  await joinLine(page);
});

test('one waits, goes in and leaves by keyboard alone, and is told how it goes', async ({
  page,
  browser,
  organiser,
}) => {
  const concert = await openConcert(organiser);
  await setRoom(organiser, concert);
  const inside = await (await Visitor.join(browser, concert)).enter();
  const said = page.locator('[aria-live="polite"].sr-only').first();
  await visitConcert(page, concert);
  await tabTo(page, /^Join the line$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Waiting room' })).toBeFocused();
  await expect(said).toHaveText('You are in line. You are next.');
  await inside.leave();
  await expect(said).toHaveText('It is your turn. You have two minutes to go in.');
  await tabTo(page, /^Go in$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Booking' })).toBeFocused();
  await tabTo(page, /^Leave for good$/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Yes, leave$/);
  await page.keyboard.press('Enter');
  await expect(stage(page, 'There is a line')).toBeVisible();
});

test('without the live connection the line is asked about', async ({ page, browser, organiser }) => {
  await page.routeWebSocket('**/api/live', (socket) => socket.close());
  const concert = await openConcert(organiser);
  await setRoom(organiser, concert);
  const inside = await (await Visitor.join(browser, concert)).enter();
  await page.goto(`/concerts/${concert.slug}`);
  await joinLine(page);
  await inside.leave();
  await goIn(page);
  await expect(page.getByRole('button', { name: 'Confirm booking' })).toBeVisible();
});
