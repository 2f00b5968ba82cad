import { expect, test } from '@playwright/test';
import { bookAsCustomer, enterDesk, freshName, makeConcert } from './admin-desk';

test.beforeEach(({ page }) => enterDesk(page));

test('what is wrong with a new concert is said at its fields', async ({ page }) => {
  await page.goto('/admin/concerts/new');
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await expect(page.getByLabel('Name', { exact: true })).toHaveAccessibleDescription(
    /Give the concert a name/,
  );
  await page.getByLabel('Name', { exact: true }).fill(freshName('Trio'));
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await expect(page.getByLabel('Seats', { exact: true })).toHaveAccessibleDescription(/Say how many seats/);

  await page.getByLabel('Seats', { exact: true }).fill('1.5');
  await expect(page.getByLabel('Seats', { exact: true })).toHaveAccessibleDescription(/whole number/);
});

test('what the server refuses is shown at its field', async ({ page }) => {
  await page.goto('/admin/concerts/new');
  await page.getByLabel('Name', { exact: true }).fill(freshName('Trio'));
  await page.getByLabel('Seats', { exact: true }).fill('10');
  await page.getByLabel('Start').fill('2031-05-01T20:00');
  await page.getByLabel('Sale opens').fill('2031-05-02T10:00');
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await expect(page.getByLabel('Sale opens')).toHaveAccessibleDescription(/Must not be after the start/);
  await expect(page.getByLabel('Sale opens')).toBeFocused();
  await expect(page).toHaveURL(/\/admin\/concerts\/new$/);
});

test('a concert has price classes, a venue and its own clock', async ({ page }) => {
  const name = freshName('Festival');
  await page.goto('/admin/concerts/new');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Add a price class' }).click();
  const vip = page.getByRole('group', { name: 'Price class 1' });
  await vip.getByLabel('Name of the class').fill('VIP');
  await vip.getByLabel('Price in USD').fill('100');
  await vip.getByLabel('Number of seats').fill('22');
  await vip.getByLabel('Seats in each row').fill('10');
  await page.getByRole('button', { name: 'Add a price class' }).click();
  const lawn = page.getByRole('group', { name: 'Price class 2' });
  await lawn.getByLabel('Name of the class').fill('Lawn');
  await lawn.getByLabel('Price in USD').fill('12.50');
  await lawn.getByLabel('Seating').selectOption('general');
  await lawn.getByLabel('Number of seats').fill('100');
  await expect(page.getByText('122 seats; a full house brings $3,450')).toBeVisible();
  await expect(page.getByText('22 seats in 3 rows of 10 (A–C, 2 in the last)')).toBeVisible();
  await page.getByLabel('Venue').fill('Waldbühne');
  await page.getByLabel('City').fill('Berlin');
  await page.getByLabel('Country').fill('Germany');
  await page.getByLabel('Time zone').selectOption('Europe/Berlin');
  await page.getByLabel('Start').fill('2031-06-01T20:00');
  await page.getByRole('button', { name: 'Save the draft' }).click();

  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await expect(page.getByText(/1 Jun 2031,? (at )?20:00/)).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Lawn' })).toContainText('$12.50');
  const id = page.url().split('/').at(-1)!;
  const concert = (await (await page.request.get(`/api/concerts/${id}`)).json()) as { startsAt: string };
  expect(concert.startsAt).toBe('2031-06-01T18:00:00.000Z');
});

test('a published concert gets a new name and a new price', async ({ page }) => {
  const { id } = await makeConcert(page);
  const name = freshName('Quintet');
  await page.goto(`/admin/concerts/${id}/edit`);
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Save the concert' }).click();
  await expect(page.getByText('The concert is saved.')).toBeVisible();
  await page.getByLabel('Price in USD').fill('7.25');
  await page.getByRole('button', { name: 'Save the prices' }).click();
  await expect(page.getByText('The prices are saved.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Replace all seats' })).toHaveCount(0);

  await page.goto(`/admin/concerts/${id}`);
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await expect(page.getByRole('cell', { name: '$7.25' })).toBeVisible();
});

test('a draft gets other seats', async ({ page }) => {
  const { id } = await makeConcert(page, {}, false);
  await page.goto(`/admin/concerts/${id}/edit`);
  const tier = page.getByRole('group', { name: 'Price class 1' });
  await tier.getByLabel('Number of seats').fill('44');
  await page.getByRole('button', { name: 'Replace all seats' }).click();
  await expect(page.getByText('The draft has new seats.')).toBeVisible();
  await page.goto(`/admin/concerts/${id}`);
  await expect(page.getByRole('cell').filter({ hasText: 'of 44 taken' })).toBeVisible();
});

test('seats are kept back by name and given back', async ({ page }) => {
  const { id } = await makeConcert(page, { seatsPerRow: 10 });
  await page.goto(`/admin/concerts/${id}`);
  await page.getByRole('button', { name: 'Keep seats back…' }).click();
  await page.getByRole('textbox', { name: 'Seats' }).fill('Z9');
  await page.getByRole('button', { name: 'Keep back', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Seats' })).toHaveAccessibleDescription(
    /no seat called “Z9”/,
  );

  await page.getByRole('textbox', { name: 'Seats' }).fill('A1-A3, 12');
  await expect(page.getByText('4 seats: A1–A3, B2')).toBeVisible();
  await page.getByRole('button', { name: 'Keep back', exact: true }).click();
  await expect(page.getByText('Kept back now: A1–A3, B2')).toBeVisible();

  await page.getByRole('textbox', { name: 'Seats' }).fill('A1-A3');
  await page.getByRole('button', { name: 'Give back to the sale' }).click();
  await expect(page.getByText('Kept back now: B2')).toBeVisible();
});

test('a sold seat cannot be kept back', async ({ page, request }) => {
  const { id } = await makeConcert(page, { seatsPerRow: 10 });
  await bookAsCustomer(request, id, [2]);
  await page.goto(`/admin/concerts/${id}`);
  await page.getByRole('button', { name: 'Keep seats back…' }).click();
  await page.getByRole('textbox', { name: 'Seats' }).fill('A1-A3');
  await page.getByRole('button', { name: 'Keep back', exact: true }).click();
  await expect(page.getByText('These are sold or held: A2. Nothing was changed.')).toBeVisible();
});

test('a concert that nobody booked is deleted, after a question', async ({ page }) => {
  const { id, name } = await makeConcert(page);
  await page.goto(`/admin/concerts/${id}`);
  await page.getByRole('button', { name: 'Delete…' }).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('button', { name: 'Delete…' }).click();
  await page.getByRole('button', { name: 'Delete the concert' }).click();
  await expect(page).toHaveURL(/\/admin\/concerts$/);
  await page.goto(`/admin/concerts?query=${encodeURIComponent(name)}`);
  await expect(page.getByRole('heading', { name: 'No such concert' })).toBeVisible();
});

test('a concert that is booked while one is about to delete it stays', async ({ page, request }) => {
  const { id } = await makeConcert(page);
  await page.goto(`/admin/concerts/${id}`);
  await page.getByRole('button', { name: 'Delete…' }).click();
  await bookAsCustomer(request, id, [1]);
  await page.getByRole('button', { name: 'Delete the concert' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'but not deleted' })).toBeVisible();
});

test('the door list names who comes and can be saved', async ({ page, request }) => {
  const { id, slug } = await makeConcert(page, { seatsPerRow: 10 });
  const reference = await bookAsCustomer(request, id, [4]);
  await page.goto(`/admin/concerts/${id}/attendees`);
  const row = page.getByRole('row').filter({ hasText: reference });
  await expect(row).toContainText('A4');
  await expect(row).toContainText('clara@example.com');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  expect((await downloading).suggestedFilename()).toBe(`door-list-${slug}.csv`);
});
