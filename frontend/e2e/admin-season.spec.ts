import { expect, test } from '@playwright/test';
import { admin, bookAsCustomer, freshName } from './admin-desk';

test('an organiser creates and publishes a concert, cancels a booking and calls the concert off', async ({
  page,
  request,
}) => {
  const name = freshName('Season opening');
  await page.goto('/admin');
  await page.getByLabel('E-mail').fill(admin.email);
  await page.getByLabel('Password').fill(admin.password);
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByRole('heading', { name: 'Dashboard' })).toBeVisible();

  await page.getByRole('link', { name: 'New concert' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Description').fill('Everybody plays.');
  await page.getByLabel('Seats', { exact: true }).fill('20');
  await page.getByLabel('Seats per row').fill('5');
  await expect(page.getByText('20 seats in 4 rows of 5 (A–D)')).toBeVisible();
  await page.getByRole('button', { name: 'Save the draft' }).click();

  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  const concertId = page.url().split('/').at(-1)!;
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('button', { name: 'Publish it' }).click();
  await expect(page.getByText('On sale')).toBeVisible();

  const first = await bookAsCustomer(request, concertId, [1, 2]);
  await bookAsCustomer(request, concertId, [7]);
  await page.goto(`/admin/history?concertId=${concertId}`);
  const history = page.getByRole('table', { name: 'Reservation history, newest first' });
  await expect(history.getByRole('row').filter({ hasText: 'Reserved' })).toHaveCount(3);
  await expect(history.getByRole('row').filter({ hasText: first })).toHaveCount(2);

  await history.getByRole('link', { name: first }).first().click();
  await expect(page).toHaveURL(/\/admin\/bookings\?reference=/);
  await page.getByRole('button', { name: `Cancel booking ${first}` }).click();
  const cancelling = page.getByRole('dialog');
  await cancelling.getByRole('button', { name: 'Cancel booking' }).click();
  await expect(cancelling.getByLabel('Reason')).toHaveAccessibleDescription(/Say why/);
  await cancelling.getByLabel('Reason').fill('Asked for on the telephone');
  await cancelling.getByRole('button', { name: 'Cancel booking' }).click();
  await expect(cancelling).toBeHidden();
  await expect(page.getByRole('cell').filter({ hasText: 'Cancelled' })).toBeVisible();

  await page.goto(`/admin/concerts/${concertId}`);
  await page.getByRole('button', { name: 'Call off…' }).click();
  const callingOff = page.getByRole('dialog');
  await expect(callingOff).toContainText('cancels 1 reservation');
  await callingOff.getByLabel('Reason').fill('The pianist is ill');
  await callingOff.getByRole('button', { name: 'Call the concert off' }).click();
  await expect(callingOff).toBeHidden();
  await expect(page.getByText(/^✕?\s*Called off$/)).toBeVisible();
  await expect(page.getByRole('cell').filter({ hasText: 'The pianist is ill' })).toBeVisible();
  await expect(
    page.getByRole('cell').filter({ hasText: 'Asked for on the telephone' }).first(),
  ).toBeVisible();

  await page.goto('/admin');
  await expect(page.getByText('No seat is sold twice, and all the books balance.')).toBeVisible();
});
