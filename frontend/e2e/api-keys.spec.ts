import { expect, test } from '@playwright/test';
import { enterDesk, freshName, makeConcert } from './admin-desk';

const onlinePaid = {
  payment: 'online',
  tiers: [
    { name: 'Stalls', priceMinor: 4500, quantity: 10 },
    { name: 'Standing', priceMinor: 1500, seating: 'general', quantity: 5 },
  ],
  totalSeats: undefined,
};

test('a key that is made at the desk books for a customer until it is revoked', async ({
  page,
  playwright,
}) => {
  await enterDesk(page);
  const concert = await makeConcert(page);
  const name = freshName('Tours');
  await page.goto('/admin/api-keys');
  await page.getByRole('button', { name: 'New key' }).click();
  await page.getByRole('button', { name: 'Make the key' }).click();
  await expect(page.getByText('Give the key a name.')).toBeVisible();
  await expect(page.getByText('Say what the key may do.')).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Book and cancel').check();
  await page.getByRole('button', { name: 'Make the key' }).click();
  const key = await page.getByText(/^fk_/).innerText();
  await page.getByRole('button', { name: 'I have it' }).click();
  await expect(page.getByText(key)).toHaveCount(0);
  const row = page.getByRole('row', { name });
  await expect(row).toContainText('Book and cancel');
  await expect(row).toContainText(key.slice(-4));
  await expect(row).toContainText('Never');

  const program = await playwright.request.newContext({
    baseURL: test.info().project.use.baseURL,
    extraHTTPHeaders: { authorization: `Bearer ${key}` },
  });
  const book = (seat: number) =>
    program.post('/api/bookings', {
      data: {
        concertId: concert.id,
        seats: [seat],
        customer: { name: 'Fanny Hensel', email: 'fanny@example.com' },
      },
    });
  const answer = await book(1);
  expect(answer.status()).toBe(201);
  const { reference } = (await answer.json()) as { reference: string };
  await page.goto(`/admin/bookings?reference=${reference}`);
  await expect(page.getByRole('row', { name: reference })).toContainText('Fanny Hensel');

  await page.goto('/admin/api-keys');
  await expect(row).not.toContainText('Never');
  await page.getByRole('button', { name: `Revoke ${name}` }).click();
  await page.getByRole('button', { name: 'Revoke the key' }).click();
  await expect(row).toContainText('Revoked');
  expect((await book(2)).status()).toBe(401);
  await program.dispose();
});

test('the box office books places and seats for customers, who pay there', async ({ page }) => {
  await enterDesk(page);
  const concert = await makeConcert(page, onlinePaid);
  await page.goto(`/admin/concerts/${concert.id}`);
  await page.getByRole('button', { name: 'Book for a customer…' }).click();
  await page.getByRole('button', { name: 'More Standing' }).click();
  await page.getByRole('button', { name: 'Book', exact: true }).click();
  await expect(page.getByText('Enter the customer’s name.')).toBeVisible();
  await page.getByLabel('Customer’s name').fill('Fanny Hensel');
  await page.getByLabel('Customer’s e-mail').fill('fanny@example.com');
  await expect(page.getByText('counts as paid at the box office')).toBeVisible();
  await page.getByRole('button', { name: 'Book', exact: true }).click();
  const done = page.getByRole('status').filter({ hasText: 'Booked' });
  await expect(done).toContainText('Fanny Hensel');
  await done.getByRole('link').click();
  await expect(page.getByRole('row', { name: 'Fanny Hensel' })).toContainText('Paid at the box office');
});

test('a concert for verified accounts says so before anybody chooses seats', async ({ page, browser }) => {
  await enterDesk(page);
  const concert = await makeConcert(page);
  await page.goto(`/admin/concerts/${concert.id}/edit`);
  await page.getByLabel('Verified accounts only').check();
  await page.getByRole('button', { name: 'Save the concert' }).click();
  await expect(page.getByText('The concert is saved.')).toBeVisible();
  const guest = await browser.newPage();
  await guest.goto(`/concerts/${concert.slug}`);
  await expect(guest.getByRole('heading', { name: 'For people with an account' })).toBeVisible();
  await expect(guest.getByRole('heading', { name: 'Find your place' })).toHaveCount(0);
  await expect(guest.getByRole('main').getByRole('link', { name: 'Sign up' })).toHaveAttribute(
    'href',
    `/signup?next=%2Fconcerts%2F${concert.slug}`,
  );
  await guest.close();
  await page.goto(`/concerts/${concert.slug}`);
  await expect(page.getByRole('heading', { name: 'Find your place' })).toBeVisible();
});
