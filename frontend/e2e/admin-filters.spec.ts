import { expect, test } from '@playwright/test';
import { bookAsCustomer, enterDesk, makeConcert } from './admin-desk';

test.beforeEach(({ page }) => enterDesk(page));

test('concerts are found by name and status, and the filters are in the address', async ({ page }) => {
  const draft = await makeConcert(page, {}, false);
  await page.goto('/admin/concerts');
  await page.getByLabel('Search').fill(draft.name);
  await page.getByLabel('Status').selectOption('draft');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/query=.*status=draft/);
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('link', { name: draft.name })).toBeVisible();

  await page.getByLabel('Status').selectOption('published');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByRole('heading', { name: 'No such concert' })).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel('Status')).toHaveValue('draft');
  await page.getByRole('link', { name: 'Clear the filters' }).click();
  await expect(page.getByLabel('Search')).toHaveValue('');
});

test('bookings are found by reference however it is typed', async ({ page, request }) => {
  const { id } = await makeConcert(page);
  const reference = await bookAsCustomer(request, id, [5, 6]);
  await page.goto('/admin/bookings');
  await page.getByLabel('Reference').fill(reference.toLowerCase().replace('-', ' '));
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByRole('row').filter({ hasText: reference })).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(2);
});

test('the history is narrowed down by customer and action, and saved as CSV', async ({ page, request }) => {
  const { id, name } = await makeConcert(page);
  await bookAsCustomer(request, id, [1]);
  await page.goto('/admin/history');
  await page.getByLabel('Concert').selectOption({ label: name });
  await page.getByLabel('Customer').fill('clara@example.com');
  await page.getByLabel('What happened').selectOption('reserve');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Clara Schumann' })).toHaveCount(1);

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  const stream = await (await downloading).createReadStream();
  const csv = (await stream.toArray()).join('');
  expect(csv).toContain(name);
  expect(csv.trim().split('\n')).toHaveLength(2);

  await page.getByLabel('What happened').selectOption('cancel');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing has happened' })).toBeVisible();
});

test('a long history is read page by page', async ({ page, request }) => {
  const { id } = await makeConcert(page, { totalSeats: 60, maxSeatsPerCustomer: 50 });
  for (const from of [1, 31]) {
    await bookAsCustomer(
      request,
      id,
      Array.from({ length: 30 }, (_, index) => from + index),
    );
  }
  await page.goto(`/admin/history?concertId=${id}`);
  await expect(page.getByRole('row')).toHaveCount(51);
  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(page.getByRole('row')).toHaveCount(11);
  await page.getByRole('link', { name: 'From the beginning' }).click();
  await expect(page.getByRole('row')).toHaveCount(51);
});

test('a filter that makes no sense is explained', async ({ page }) => {
  await page.goto('/admin/history?customer=nobody');
  await expect(page.getByRole('alert').filter({ hasText: 'Must be the id of a customer' })).toBeVisible();
  await page.goto('/admin/bookings?cursor=nonsense');
  await expect(page.getByRole('alert').filter({ hasText: 'cursor' })).toBeVisible();
});
