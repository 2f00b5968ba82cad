import { expect } from '@playwright/test';
import {
  chosenSeats,
  clickSeat,
  confirmBooking,
  fillContact,
  openConcert,
  referenceOn,
  test,
  visitConcert,
} from './shop';

test('a customer reserves seats on the map, cancels one of them and then the rest', async ({
  page,
  organiser,
}) => {
  const concert = await openConcert(organiser);
  await page.goto('/');
  await page.getByLabel('Concert or venue').fill(concert.name);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('link', { name: concert.name }).click();
  await expect(page.getByRole('heading', { name: concert.name, level: 1 })).toBeVisible();

  await clickSeat(page, concert.id, 3);
  await clickSeat(page, concert.id, 4);
  await clickSeat(page, concert.id, 5);
  await expect(chosenSeats(page)).toHaveText([/Row A, seat 3/, /Row A, seat 4/, /Row A, seat 5/]);
  await clickSeat(page, concert.id, 5);
  await expect(chosenSeats(page)).toHaveCount(2);

  await confirmBooking(page);
  await expect(page.getByLabel('Your name')).toHaveAccessibleDescription(/tell us your name/);
  await fillContact(page);
  await page.getByLabel('E-mail').fill('ada');
  await confirmBooking(page);
  await expect(page.getByLabel('E-mail')).toHaveAccessibleDescription(/does not look like an e-mail/);
  await fillContact(page);
  await confirmBooking(page);

  await expect(page).toHaveURL(/\/bookings\/[0-9a-f-]{36}/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/you are in/);
  const reference = await referenceOn(page);

  await page.getByRole('link', { name: 'My bookings', exact: true }).click();
  await expect(page).toHaveURL(/\/bookings$/);
  const ticket = page.getByRole('article', { name: `Booking ${reference}` });
  await ticket.getByRole('button', { name: 'Cancel seat A3' }).click();
  await page.getByRole('button', { name: 'Yes, cancel' }).click();
  await expect(ticket.getByRole('listitem').filter({ hasText: 'Seat A3' })).toContainText('Cancelled');
  await expect(ticket.getByRole('listitem').filter({ hasText: 'Seat A4' })).not.toContainText('Cancelled');

  await ticket.getByRole('button', { name: 'Cancel booking' }).click();
  await page.getByRole('button', { name: 'Yes, cancel' }).click();
  await expect(ticket.getByText('Cancelled').first()).toBeVisible();
  await expect(ticket.getByRole('button')).toHaveCount(0);

  await page.getByRole('link', { name: 'History' }).click();
  await expect(page.getByText('Seat A3 cancelled')).toBeVisible();
  await expect(page.getByText('Seat A4 reserved')).toBeVisible();
});

test('a double click books once, and the next booking knows the name', async ({ page, organiser }) => {
  const concert = await openConcert(organiser);
  await visitConcert(page, concert);
  await clickSeat(page, concert.id, 1);
  await fillContact(page);
  await page.getByRole('button', { name: 'Confirm booking' }).dblclick();
  await expect(page).toHaveURL(/\/bookings\//);
  await page.goto('/bookings');
  await expect(page.getByRole('article')).toHaveCount(1);

  await visitConcert(page, concert);
  await expect(page.getByLabel('Your name')).toHaveValue('Ada Lovelace');
});

test('an answer that gets lost is asked for again and books once', async ({ page, organiser }) => {
  const concert = await openConcert(organiser);
  await visitConcert(page, concert);
  await clickSeat(page, concert.id, 1);
  await fillContact(page);
  let sent = 0;
  await page.route('**/api/bookings', async (route) => {
    const reply = await route.fetch();
    // The first two are a refusal for want of a session and the booking whose answer is lost.
    if (++sent === 2) await route.abort('connectionreset');
    else await route.fulfill({ response: reply });
  });
  await confirmBooking(page);
  await expect(page).toHaveURL(/\/bookings\//);
  expect(sent).toBe(3);
  await page.goto('/bookings');
  await expect(page.getByRole('article')).toHaveCount(1);
});
