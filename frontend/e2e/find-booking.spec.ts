import { expect } from '@playwright/test';
import { bookElsewhere, customer, openConcert, test } from './shop';

test('a booking is found by reference and e-mail on another device, and cancelled there', async ({
  page,
  request,
  organiser,
}) => {
  const concert = await openConcert(organiser);
  const { id, reference } = await bookElsewhere(request, concert, { seats: [21, 22] });

  await page.goto('/find');
  await page.getByLabel('Reference').fill(reference.toLowerCase());
  await page.getByLabel('E-mail').fill('somebody.else@example.org');
  await page.getByRole('button', { name: 'Find my booking' }).click();
  await expect(page.getByText('No booking has this reference and this e-mail.')).toBeVisible();

  await page.getByLabel('E-mail').fill(customer.email);
  await page.getByRole('button', { name: 'Find my booking' }).click();
  const ticket = page.getByRole('article', { name: `Booking ${reference}` });
  await expect(ticket).toContainText('Seat C1');
  await ticket.getByRole('button', { name: 'Cancel booking' }).click();
  await page.getByRole('button', { name: 'Yes, cancel' }).click();
  await expect(ticket.getByText('Cancelled').first()).toBeVisible();

  const answer = await request.get(`/api/bookings/${id}`);
  expect(await answer.json()).toMatchObject({ status: 'cancelled' });
  // Whoever found it this way does not own it.
  expect((await page.goto(`/bookings/${id}`))?.status()).toBe(404);
});
