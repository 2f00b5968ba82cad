import { expect } from '@playwright/test';
import { chosenSeats, clickSeat, fillContact, referenceOn, test, visitConcert } from './shop';
import { atCheckout, complaintsOf, holdSeats, openOnlineConcert, pay, payButton } from './online-concert';

test('seats are held, paid for and become a ticket', async ({ page, organiser }) => {
  const concert = await openOnlineConcert(organiser);
  await page.request.post('/api/auth/guest');
  const complaints = complaintsOf(page);
  await visitConcert(page, concert);
  await clickSeat(page, concert.id, 3);
  await clickSeat(page, concert.id, 4);
  await expect(chosenSeats(page)).toHaveText([/Row A, seat 3/, /Row A, seat 4/]);
  await expect(page.getByText('You pay online: we hold the seats for 8 minutes meanwhile.')).toBeVisible();
  await page.getByRole('button', { name: 'Hold seats' }).click();

  const id = await atCheckout(page);
  const summary = page.getByRole('complementary', { name: concert.name });
  await expect(summary.getByRole('listitem')).toHaveText([/2 × StallsSeats A3, A4\s*€90/]);
  await expect(summary).toContainText('Total€90');

  await payButton(page).click();
  await expect(page.getByLabel('Your name')).toHaveAccessibleDescription(/tell us your name/);
  await fillContact(page);
  await payButton(page).dblclick();

  await expect(page).toHaveURL(`/bookings/${id}?new=1`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/you are in/);
  const reference = await referenceOn(page);
  await expect(page.getByRole('banner').or(page.locator('header')).getByText(reference)).toBeVisible();
  await expect(page.getByRole('article')).toContainText('Paid €90');
  expect(complaints).toEqual([]);
});

test('places without a number are held by quantity', async ({ page, organiser }) => {
  const concert = await openOnlineConcert(organiser);
  await visitConcert(page, concert);
  await page.getByRole('radio', { name: 'General admission & best seats' }).click();
  await page.getByRole('button', { name: 'More Standing' }).click();
  await page.getByRole('button', { name: 'More Standing' }).click();
  await page.getByRole('button', { name: 'More Stalls' }).click();
  await page.getByRole('button', { name: 'Hold seats' }).click();
  await atCheckout(page);
  await expect(page.getByRole('list', { name: 'Your seats' }).getByRole('listitem')).toHaveText([
    /1 × StallsSeat A\d+\s*€45/,
    /2 × StandingGeneral admission\s*€20/,
  ]);
  await page.getByRole('link', { name: 'Change seats' }).click();
  await expect(page.getByLabel('How many Standing')).toHaveValue('2');
  await page.getByRole('button', { name: 'Fewer Standing' }).click();
  await page.getByRole('button', { name: 'Hold these instead' }).click();
  await expect(page.getByText(/You hold 2 seats,/)).toBeVisible();
});

test('a declined payment can be made in another way', async ({ page, organiser }) => {
  const concert = await openOnlineConcert(organiser);
  const id = await holdSeats(page, concert, [1]);
  let attempts = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/payment')) attempts += 1;
  });
  await fillContact(page);
  await page.getByRole('radio', { name: /without money/ }).check();
  await payButton(page).dblclick();
  await expect(page.getByText('Nothing was charged, and your seats are still held.')).toBeVisible();
  expect(attempts).toBe(1);
  await page.reload();
  await expect(page.getByText('The payment was declined.')).toBeVisible();
  await expect(page.getByLabel('Your name')).toHaveValue('Ada Lovelace');
  await expect(page.getByRole('radio', { name: /without money/ })).toBeChecked();

  await page.getByRole('radio', { name: /^Simulated card It is accepted/ }).check();
  await payButton(page).click();
  await expect(page).toHaveURL(`/bookings/${id}?new=1`);
});

test('a payment that takes a while is waited for, over a reload too', async ({ page, organiser }) => {
  const concert = await openOnlineConcert(organiser);
  const id = await holdSeats(page, concert, [1]);
  await pay(page, 'Simulated bank transfer It is accepted after a few seconds.');
  await expect(page.getByRole('heading', { name: 'Your payment is being decided' })).toBeVisible();
  await expect(payButton(page)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Your payment is being decided' })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/bookings/${id}`), { timeout: 30_000 });
  await expect(page.getByRole('article')).toContainText('Paid €45');
});

test('an answer that gets lost on the way does not charge twice', async ({ page, organiser }) => {
  const concert = await openOnlineConcert(organiser);
  const id = await holdSeats(page, concert, [1]);
  const keys: string[] = [];
  await page.route('**/payment', async (route) => {
    keys.push((await route.request().allHeaders())['idempotency-key'] ?? '');
    const reply = await route.fetch();
    if (keys.length === 1) await route.abort('connectionreset');
    else await route.fulfill({ response: reply });
  });
  await pay(page);
  await expect(page).toHaveURL(new RegExp(`/bookings/${id}`));
  expect(new Set(keys).size).toBe(1);
});

test('while the server is out of reach nothing that was typed is lost', async ({ page, organiser }) => {
  const concert = await openOnlineConcert(organiser);
  const id = await holdSeats(page, concert, [1]);
  await fillContact(page);
  await page.route('**/payment', (route) => route.abort());
  await payButton(page).click();
  await expect(page.getByText('We could not reach the server.', { exact: false })).toBeVisible();
  await expect(page.getByLabel('Your name')).toHaveValue('Ada Lovelace');
  await page.unroute('**/payment');
  await payButton(page).click();
  await expect(page).toHaveURL(`/bookings/${id}?new=1`);
});

test('somebody else’s checkout is not found', async ({ page, request, organiser }) => {
  const concert = await openOnlineConcert(organiser);
  await request.post('/api/auth/guest');
  const held = await request.post('/api/bookings', { data: { concertId: concert.id, seats: [1] } });
  const { id } = (await held.json()) as { id: string };
  expect((await page.goto(`/checkout/${id}`))?.status()).toBe(404);
});
