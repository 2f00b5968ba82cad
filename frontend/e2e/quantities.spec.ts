import { expect } from '@playwright/test';
import { bookElsewhere, confirmBooking, fillContact, openConcert, test, visitConcert } from './shop';

test('general admission is booked by quantity, up to what is left', async ({ page, request, organiser }) => {
  const concert = await openConcert(organiser, {
    tiers: [{ name: 'Standing', priceMinor: 1000, seating: 'general', quantity: 5 }],
  });
  await visitConcert(page, concert);
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  for (let count = 1; count < 3; count++) await page.getByRole('button', { name: 'More Standing' }).click();
  await expect(page.getByRole('list', { name: 'Your order' })).toHaveText(/3 × Standing\$30/);

  await page.route('**/availability', (route) => route.abort());
  await bookElsewhere(request, concert, { tiers: [{ tierId: concert.tiers[0]!.id, quantity: 3 }] });
  await fillContact(page);
  await confirmBooking(page);
  await expect(page.getByText('Only 2 left in Standing.')).toBeVisible();

  await page.unroute('**/availability');
  await page.getByRole('button', { name: 'Fewer Standing' }).click();
  await confirmBooking(page);
  await expect(page).toHaveURL(/\/bookings\//);
  await expect(page.getByRole('article').getByText('General admission')).toHaveCount(2);
});

test('the best seats are picked for whoever only says how many', async ({ page, organiser }) => {
  const concert = await openConcert(organiser);
  await visitConcert(page, concert);
  await page.getByRole('radio', { name: 'Best seats for me' }).click();
  await page.getByRole('button', { name: 'More Standard' }).click();
  await page.getByRole('button', { name: 'More Standard' }).click();
  await fillContact(page);
  await confirmBooking(page);
  await expect(page).toHaveURL(/\/bookings\//);
  await expect(page.getByRole('article').getByText(/^Seat A/)).toHaveCount(2);
});

test('nobody gets more seats than the concert allows, over all bookings', async ({ page, organiser }) => {
  const concert = await openConcert(organiser, { maxSeatsPerCustomer: 1 });
  const book = async () => {
    await visitConcert(page, concert);
    await page.getByRole('checkbox', { name: /free$/ }).first().click();
    await page.getByRole('checkbox', { name: /free$/ }).nth(1).click();
    await expect(page.getByRole('list', { name: 'Your seats' }).getByRole('listitem')).toHaveCount(1);
    await fillContact(page);
    await confirmBooking(page);
  };
  await book();
  await expect(page).toHaveURL(/\/bookings\//);
  await book();
  await expect(page.getByText(/at most one seat. You have 1 already/)).toBeVisible();
});
