import { expect } from '@playwright/test';
import { enterDesk } from './admin-desk';
import { expectFit } from './expect-fit';
import { complaintsOf } from './online-concert';
import { bookElsewhere, openConcert, pointAtSeat, test } from './shop';
import { setRoom, Visitor } from './waiting-room';

test('the desk sets, pauses and follows a waiting room', async ({ page, browser, organiser }) => {
  await enterDesk(page);
  const concert = await openConcert(organiser);
  await page.goto(`/admin/concerts/${concert.id}`);
  const room = page.getByRole('region', { name: 'Waiting room' });
  await expect(room.getByText('Nobody has to wait')).toBeVisible();
  await room.getByLabel('People wait').selectOption('automatic');
  await room.getByLabel('A rush begins at').fill('0');
  await room.getByLabel('People a minute').fill('many');
  await room.getByLabel('Minutes inside').fill('61');
  await room.getByRole('button', { name: 'Save the waiting room' }).click();
  await expect(room.getByLabel('A rush begins at')).toHaveAccessibleDescription(/from 1 to 1,000,000/);
  await expect(room.getByLabel('People a minute')).toHaveAccessibleDescription(/from 1 to 60,000/);
  await expect(room.getByLabel('Minutes inside')).toHaveAccessibleDescription(/from 1 to 60/);

  await room.getByLabel('People wait').selectOption('on');
  await expect(room.getByLabel('A rush begins at')).toHaveCount(0);
  await room.getByLabel('People a minute').fill('600');
  await room.getByLabel('Places inside').fill('1');
  await room.getByLabel('Minutes inside').fill('5');
  await room.getByRole('button', { name: 'Save the waiting room' }).click();
  await expect(page.getByText('The waiting room is set.')).toBeVisible();
  await expect(room.getByText('Everybody has to wait in line.')).toBeVisible();

  await (await Visitor.join(browser, concert)).enter();
  await Visitor.join(browser, concert);
  const figures = room.locator('dl');
  await expect(figures).toContainText(/In line\s*1/);
  await expect(figures).toContainText(/Inside\s*1 of 1/);
  await expect(figures).toContainText(/Admitted so far\s*1/);
  await room.getByRole('button', { name: 'Pause the line' }).click();
  await expect(room.getByText('Line paused')).toBeVisible();
  await room.getByLabel('People wait').selectOption('off');
  await expect(room.getByText('Somebody waits.')).toBeVisible();
  await expectFit(page, { axeAt: [360, 1280] });
  await room.getByRole('button', { name: 'Resume the line' }).click();
  await expect(room.getByText('Line moves')).toBeVisible();
  await room.getByRole('button', { name: 'Save the waiting room' }).click();
  await expect(room.getByText('Nobody has to wait')).toBeVisible();
});

test('a sale is watched live: in the hall, in figures and in charts', async ({
  page,
  browser,
  request,
  organiser,
}) => {
  const complaints = complaintsOf(page);
  await enterDesk(page);
  const concert = await openConcert(organiser, {
    tiers: [{ name: 'Stalls', priceMinor: 4500, seating: 'assigned', quantity: 40 }],
    seatsPerRow: 10,
  });
  await page.goto(`/admin/concerts/${concert.id}`);
  await page.getByRole('link', { name: 'Live sale' }).click();
  const now = page.getByRole('region', { name: 'Now' });
  await expect(now).toContainText(/Sold\s*0/);
  await expect(page.getByText('Nobody has booked in the last two minutes.')).toBeVisible();
  await pointAtSeat(page, concert.id, 5);
  await expect(page.getByText('Stalls · $45 · free')).toBeVisible();

  await bookElsewhere(request, concert, { seats: [5, 6] });
  await expect(page.getByText('Stalls · $45 · taken')).toBeVisible();
  await expect(now).toContainText(/Sold\s*2/);
  await expect(now).toContainText(/Revenue\s*\$90/);
  await expect(page.getByRole('list', { name: 'Price classes' })).toContainText('2 of 40 taken');
  await expect(page.getByText('1 booking in the last two minutes, at most 1 in a second.')).toBeVisible();
  await expect(page.getByText(/^2 seats sold, 2 more than at \d\d:\d\d:\d\d\./)).toBeVisible();
  await expect(page.getByText(/^\$90 taken, \$90 more than at/)).toBeVisible();
  await page.getByText('As a table').first().click();
  await expect(page.getByRole('table', { name: 'Bookings a second' })).toContainText(/\d\d:\d\d:\d\d1/);

  await expect(page.getByRole('heading', { name: 'The line' })).toHaveCount(0);
  await setRoom(organiser, concert);
  await (await Visitor.join(browser, concert)).enter();
  await Visitor.join(browser, concert);
  await expect(now).toContainText(/In line\s*1/);
  await expect(now).toContainText(/Admitted\s*1/);
  await expect(page.getByText(/^1 waiting, /)).toBeVisible();
  expect(complaints).toEqual([]);
  await expectFit(page, { axeAt: [360, 1280] });

  await page.route('**/stats', (route) => route.abort());
  await expect(page.getByText('No news of the sale')).toBeVisible();
  await expect(page.getByText(/it stood at \d\d:\d\d:\d\d/)).toBeVisible();
  await page.unroute('**/stats');
  await page.getByRole('button', { name: 'Ask again' }).click();
  await expect(page.getByText('No news of the sale')).toHaveCount(0);
});

test('the dashboard leads to the live page of what is on sale', async ({ page }) => {
  await enterDesk(page);
  await page.goto('/admin');
  await page
    .getByRole('link', { name: /^Live sale of / })
    .first()
    .click();
  await expect(page.getByRole('region', { name: 'How it goes' })).toBeVisible();
});
