import { expect, test } from '@playwright/test';
import { enterDesk, freshName, makeConcert } from './admin-desk';

test.beforeEach(({ page }) => enterDesk(page));

test('a concert is paid online on the organiser’s terms', async ({ page }) => {
  await page.goto('/admin/concerts/new');
  await page.getByLabel('Name', { exact: true }).fill(freshName('Sextet'));
  await page.getByLabel('Seats', { exact: true }).fill('10');
  await page.getByLabel('Start').fill('2031-05-01T20:00');
  await expect(page.getByLabel('Minutes to pay')).toHaveCount(0);
  await page.getByLabel('Payment').selectOption({ label: 'Online: held until paid' });
  await page.getByLabel('Minutes to pay').fill('0.5');
  await page.getByLabel('More time, how often').fill('11');
  await page.getByLabel('Paid back later, in per cent').fill('101');
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await expect(page.getByLabel('Minutes to pay')).toHaveAccessibleDescription(/minutes from 1 to 60/);
  await expect(page.getByLabel('More time, how often')).toHaveAccessibleDescription(/from 0 to 10/);
  await expect(page.getByLabel('Paid back later, in per cent')).toHaveAccessibleDescription(/from 0 to 100/);

  await page.getByLabel('Minutes to pay').fill('1.5');
  await page.getByLabel('More time, how often').fill('2');
  await page.getByLabel('Paid back later, in per cent').fill('50');
  await page.getByLabel('Everything is paid back until').fill('2031-05-02T10:00');
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await expect(page.getByLabel('Everything is paid back until')).toHaveAccessibleDescription(
    /Must not be after the start/,
  );
  await page.getByLabel('Everything is paid back until').fill('2031-04-01T10:00');
  await page.getByRole('button', { name: 'Save the draft' }).click();

  await expect(page.getByText('1 minute 30 seconds')).toBeVisible();
  await expect(page.getByText('2 times, by 2 minutes each')).toBeVisible();
  await expect(page.getByText(/Everything until .*1 Apr 2031, 10:00, then 50 %/)).toBeVisible();
  const id = page.url().split('/').at(-1)!;
  await page.goto(`/admin/concerts/${id}/edit`);
  await expect(page.getByLabel('Minutes to pay')).toHaveValue('1.5');
  await page.getByLabel('Minutes to pay').fill('10');
  await page.getByRole('button', { name: 'Save the concert' }).click();
  await expect(page.getByText('The concert is saved.')).toBeVisible();
  const saved = (await (await page.request.get(`/api/concerts/${id}`)).json()) as { holdSeconds: number };
  expect(saved.holdSeconds).toBe(600);
});

test('what is held, paid and paid back is seen at the desk', async ({ page, request }) => {
  const concert = await makeConcert(page, {
    payment: 'online',
    totalSeats: undefined,
    tiers: [{ name: 'Stalls', priceMinor: 4500, seating: 'assigned', quantity: 20 }],
  });
  await request.post('/api/auth/guest');
  const book = async (seats: number[]) => {
    const answer = await request.post('/api/bookings', { data: { concertId: concert.id, seats } });
    expect(answer.status()).toBe(201);
    return (await answer.json()) as { id: string; reference: string; reservations: { id: string }[] };
  };
  const email = 'clara.wieck.schumann@conservatory-of-leipzig.example.com';
  const contact = { name: 'Clara Schumann', email };
  const paid = await book([1, 2]);
  const payment = { method: 'sim_ok', contact };
  expect((await request.post(`/api/bookings/${paid.id}/payment`, { data: payment })).status()).toBe(200);
  await request.delete(`/api/bookings/${paid.id}/reservations/${paid.reservations[0]!.id}`);
  const held = await book([5]);
  await request.post(`/api/bookings/${held.id}/extend`);

  await page.goto(`/admin/bookings?concertId=${concert.id}`);
  const row = page.getByRole('row').filter({ hasText: paid.reference });
  await expect(row).toContainText('Paid $90');
  await expect(row).toContainText('$45 refunded');
  await expect(page.getByRole('row').filter({ hasText: held.reference })).toContainText('Held');
  await row.getByRole('button', { name: /^Cancel/ }).click();
  await expect(page.getByRole('dialog')).toContainText('all that was paid for it goes back');

  await page.goto(`/admin/concerts/${concert.id}`);
  await expect(page.locator('dl').filter({ hasText: 'Revenue' })).toContainText(/Held\s*1/);
  await page.goto(`/admin/history?concertId=${concert.id}&action=extend`);
  await expect(page.getByRole('cell', { name: 'Held longer' })).toBeVisible();
});
