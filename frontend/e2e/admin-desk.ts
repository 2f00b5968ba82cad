import { type APIRequestContext, expect, type Page } from '@playwright/test';

/** The organiser whom the product was started with. */
export const admin = {
  email: process.env.ADMIN_EMAIL ?? 'admin@example.com',
  password: process.env.ADMIN_PASSWORD ?? '',
};

export interface MadeConcert {
  id: string;
  slug: string;
  name: string;
}

/** A name that no other test has used. */
export function freshName(words: string): string {
  return `${words} ${Date.now().toString(36)}${Math.floor(Math.random() * 1_000)}`;
}

/** Logs in without the form; the session is the page's. */
export async function enterDesk(page: Page): Promise<void> {
  const answer = await page.request.post('/api/auth/login', { data: admin });
  expect(answer.status()).toBe(200);
}

/** Makes a concert by the API, for what is not about making concerts. */
export async function makeConcert(page: Page, more: object = {}, publish = true): Promise<MadeConcert> {
  const data = { name: freshName('Quartet'), description: 'Four strings.', totalSeats: 30, ...more };
  const answer = await page.request.post('/api/admin/concerts', { data });
  expect(answer.status()).toBe(201);
  const concert = (await answer.json()) as MadeConcert;
  if (publish) await page.request.post(`/api/admin/concerts/${concert.id}/publish`);
  return concert;
}

/** A customer, somewhere else, books seats and answers with the reference. */
export async function bookAsCustomer(
  request: APIRequestContext,
  concertId: string,
  seats: number[],
): Promise<string> {
  await request.post('/api/auth/guest');
  const contact = { name: 'Clara Schumann', email: 'clara@example.com' };
  const answer = await request.post('/api/bookings', { data: { concertId, seats, contact } });
  expect(answer.status()).toBe(201);
  return ((await answer.json()) as { reference: string }).reference;
}
