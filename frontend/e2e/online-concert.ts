import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { clickSeat, fillContact, openConcert, type ShopConcert, visitConcert } from './shop';

/** A concert that is paid online: 40 numbered seats and 20 places without a number. */
export function openOnlineConcert(organiser: APIRequestContext, more: object = {}): Promise<ShopConcert> {
  return openConcert(organiser, {
    payment: 'online',
    currency: 'EUR',
    seatsPerRow: 10,
    tiers: [
      { name: 'Stalls', priceMinor: 4500, seating: 'assigned', quantity: 40 },
      { name: 'Standing', priceMinor: 1000, seating: 'general', quantity: 20 },
    ],
    ...more,
  });
}

/** Chooses seats on the map, holds them and comes to the checkout; answers with the booking's id. */
export async function holdSeats(page: Page, concert: ShopConcert, seats: readonly number[]): Promise<string> {
  await visitConcert(page, concert);
  for (const seat of seats) await clickSeat(page, concert.id, seat);
  await page.getByRole('button', { name: 'Hold seats' }).click();
  return atCheckout(page);
}

/** Waits for the checkout; answers with the booking's id. */
export async function atCheckout(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/checkout\/[0-9a-f-]{36}$/);
  await expect(page.getByLabel('Your name')).toBeEnabled();
  return page.url().split('/').at(-1)!;
}

/** Holds the first two seats in the session of the page, without its screens. */
export async function holdHere(page: Page, concertId: string): Promise<{ id: string }> {
  const answer = await page.request.post('/api/bookings', { data: { concertId, seats: [1, 2] } });
  expect(answer.status()).toBe(201);
  return (await answer.json()) as { id: string };
}

export async function pay(page: Page, method = 'Simulated card It is accepted at once.'): Promise<void> {
  await fillContact(page);
  await page.getByRole('radio', { name: method, exact: true }).check();
  await payButton(page).click();
}

export function payButton(page: Page) {
  return page.getByRole('button', { name: /^Pay €/ });
}

/** The seconds on the clock that runs down. */
export async function secondsLeft(page: Page): Promise<number> {
  const [minutes, seconds] = (await page.getByRole('timer').innerText()).split(':').map(Number);
  return minutes! * 60 + seconds!;
}

/** Collects what the console and the page complain about. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  return complaints;
}
