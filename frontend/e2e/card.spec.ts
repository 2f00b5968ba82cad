import { expect, type Page } from '@playwright/test';
import { fillContact, test } from './shop';
import { holdSeats, openOnlineConcert } from './online-concert';

/** A stand-in for Stripe.js: a form of one field, and 4242 is a good card. */
const fakeStripe = `window.Stripe = (key) => ({
  elements: ({ clientSecret }) => ({
    create: () => ({
      mount: (place) => { place.innerHTML = '<label>Card number <input name="card"></label>'; place.dataset.secret = clientSecret; },
      destroy: () => {},
    }),
  }),
  confirmPayment: async () => document.querySelector('[name=card]').value === '4242'
    ? { paymentIntent: { status: 'succeeded' } }
    : { error: { message: 'Your card was declined.' } },
  registerAppInfo: () => {},
  _registerWrapper: () => {},
});
window.Stripe.version = 'endive';`;

/** The API as it would be with Stripe behind it; the booking itself is paid by the simulator's slow way. */
async function withStripe(page: Page): Promise<void> {
  await page.route('**/api/payment-options', (route) =>
    route.fulfill({ json: { gateway: 'stripe', methods: ['card'], publishableKey: 'pk_test_fermata' } }),
  );
  await page.route('**/api/bookings/*/payment', async (route) => {
    const body = route.request().postDataJSON() as object;
    const response = await route.fetch({ postData: { ...body, method: 'sim_slow' } });
    const booking = (await response.json()) as { payment: object };
    const payment = { ...booking.payment, method: 'card', clientSecret: 'pi_1_secret_2' };
    await route.fulfill({ response, json: { ...booking, payment } });
  });
}

test('a card is asked for by Stripe, and the booking follows', async ({ page, organiser }) => {
  const asked: string[] = [];
  await page.route('https://js.stripe.com/**', (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: 'text/javascript', body: fakeStripe });
  });
  await withStripe(page);
  await page.route(/\/api\/bookings\/[0-9a-f-]{36}$/, async (route) => {
    const response = await route.fetch();
    const booking = (await response.json()) as { payment: object | null };
    const payment = booking.payment && { ...booking.payment, method: 'card' };
    await route.fulfill({ response, json: { ...booking, payment } });
  });
  const concert = await openOnlineConcert(organiser);
  const id = await holdSeats(page, concert, [1]);
  expect(asked).toEqual([]);
  await fillContact(page);
  await page.getByRole('button', { name: 'Continue to pay €45' }).click();
  await page.getByLabel('Card number').fill('4000');
  expect(asked).toHaveLength(1);
  await expect(page.getByTestId('card')).toHaveAttribute('data-secret', 'pi_1_secret_2');
  await page.getByRole('button', { name: 'Pay €45' }).click();
  await expect(page.getByText('Your card was declined.')).toBeVisible();

  await page.getByLabel('Card number').fill('4242');
  await page.getByRole('button', { name: 'Pay €45' }).click();
  await expect(page.getByRole('heading', { name: 'Your payment is being decided' })).toBeVisible();
  // The provider's word comes to the server by its own way.
  await expect(async () => {
    const answer = await page.request.post(`/api/bookings/${id}/payment`, { data: { method: 'sim_slow' } });
    expect(answer.status()).toBe(200);
  }).toPass({ timeout: 20_000 });
  await expect(page).toHaveURL(`/bookings/${id}?new=1`, { timeout: 20_000 });
});

test('without Stripe.js there is a way to try again', async ({ page, organiser }) => {
  await page.route('https://js.stripe.com/**', (route) => route.abort());
  await withStripe(page);
  const concert = await openOnlineConcert(organiser);
  await holdSeats(page, concert, [1]);
  await fillContact(page);
  await page.getByRole('button', { name: 'Continue to pay €45' }).click();
  await expect(page.getByText('Stripe could not be reached.', { exact: false })).toBeVisible();
  await page.unroute('https://js.stripe.com/**');
  await page.route('https://js.stripe.com/**', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: fakeStripe }),
  );
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByLabel('Card number')).toBeVisible();
});
