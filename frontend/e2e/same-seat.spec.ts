import { expect } from '@playwright/test';
import { tapLive } from './live-wire';
import { chosenSeats, clickSeat, confirmBooking, fillContact, openConcert, test, visitConcert } from './shop';

test('of two who confirm the same seat the second is told which one is gone', async ({
  browser,
  page,
  organiser,
}) => {
  const concert = await openConcert(organiser);
  const other = await browser.newPage();
  const wire = await tapLive(other);
  for (const one of [page, other]) {
    await visitConcert(one, concert);
    await clickSeat(one, concert.id, 12);
    await expect(chosenSeats(one)).toHaveText([/Row B, seat 2/]);
  }
  await clickSeat(other, concert.id, 13);
  // From here on the other's map is blind, as if both had clicked in the same moment.
  wire.onMessage = () => {};
  await other.route('**/seats', (route) => route.abort());

  await fillContact(page);
  await confirmBooking(page);
  await expect(page).toHaveURL(/\/bookings\//);

  await fillContact(other);
  await confirmBooking(other);
  await expect(
    other.getByRole('alert').filter({ hasText: 'Row B, seat 2 has just been taken by somebody else' }),
  ).toBeVisible();
  await expect(chosenSeats(other)).toHaveText([/Row B, seat 3/]);

  await other.unroute('**/seats');
  await confirmBooking(other);
  await expect(other).toHaveURL(/\/bookings\//);
  await expect(other.getByText('Seat B3')).toBeVisible();
  await other.close();
});

test('a chosen seat that somebody else takes is let go without a click', async ({
  browser,
  page,
  organiser,
}) => {
  const concert = await openConcert(organiser);
  const other = await browser.newPage();
  for (const one of [page, other]) {
    await visitConcert(one, concert);
    await clickSeat(one, concert.id, 7);
  }
  await fillContact(page);
  await confirmBooking(page);
  await expect(page).toHaveURL(/\/bookings\//);
  // The winner's own seat is not reported as lost on the way to the ticket.
  await expect(page.getByText(/taken by somebody else/)).toHaveCount(0);

  await expect(
    other.getByRole('alert').filter({ hasText: 'Row A, seat 7 has just been taken by somebody else' }),
  ).toBeVisible();
  await expect(chosenSeats(other)).toHaveCount(0);
  await clickSeat(other, concert.id, 7);
  await expect(other.getByRole('alert').filter({ hasText: 'Row A, seat 7 is not free.' })).toBeVisible();
  await other.close();
});
