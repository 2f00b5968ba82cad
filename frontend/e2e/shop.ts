import { test as base, type APIRequestContext, expect, type Page } from '@playwright/test';
import { admin, freshName } from './admin-desk';

export interface ShopConcert {
  id: string;
  slug: string;
  name: string;
  tiers: { id: string; name: string }[];
}

interface Fixtures {
  /** A session of the organiser, apart from the customer's browser. */
  organiser: APIRequestContext;
}

export const test = base.extend<Fixtures>({
  organiser: async ({ playwright, baseURL }, use) => {
    const context = await playwright.request.newContext({ baseURL });
    const answer = await context.post('/api/auth/login', { data: admin });
    expect(answer.status()).toBe(200);
    await use(context);
    await context.dispose();
  },
});

export const customer = { name: 'Ada Lovelace', email: 'ada@example.org' };

/** A published concert of its own for one test: 40 seats in rows of 10 unless told otherwise. */
export async function openConcert(organiser: APIRequestContext, more: object = {}): Promise<ShopConcert> {
  const data = { name: freshName('Nocturne'), description: 'At night.', ...seatsUnlessTold(more), ...more };
  const created = await organiser.post('/api/admin/concerts', { data });
  expect(created.status()).toBe(201);
  const concert = (await created.json()) as ShopConcert;
  const published = await organiser.post(`/api/admin/concerts/${concert.id}/publish`);
  expect(published.status()).toBe(200);
  return concert;
}

function seatsUnlessTold(more: object): object {
  return 'tiers' in more ? {} : { totalSeats: 40, seatsPerRow: 10 };
}

/** Books in somebody else's name, from a session of its own. */
export async function bookElsewhere(
  request: APIRequestContext,
  concert: ShopConcert,
  wanted: { seats: number[] } | { tiers: { tierId: string; quantity: number }[] },
): Promise<{ id: string; reference: string }> {
  await request.post('/api/auth/guest');
  const data = { concertId: concert.id, ...wanted, contact: customer };
  const answer = await request.post('/api/bookings', { data });
  expect(answer.status()).toBe(201);
  return (await answer.json()) as { id: string; reference: string };
}

/** Goes to a concert and waits until its page is alive: it then asks what is left. */
export async function visitConcert(page: Page, { slug }: Pick<ShopConcert, 'slug'>): Promise<void> {
  const alive = page.waitForResponse((response) => response.url().endsWith('/availability'));
  await page.goto(`/concerts/${slug}`);
  await alive;
}

/** Clicks a seat on the map with the mouse, where the map says it is. */
export async function clickSeat(page: Page, concertId: string, seatNumber: number): Promise<void> {
  await pointAtSeat(page, concertId, seatNumber);
  await page.mouse.down();
  await page.mouse.up();
}

/** Puts the mouse on a seat of the map. */
export async function pointAtSeat(page: Page, concertId: string, seatNumber: number): Promise<void> {
  const plan = (await (await page.request.get(`/api/concerts/${concertId}/plan`)).json()) as {
    rows: { seats: [number, string, number, number][] }[];
  };
  const [, , x, y] = plan.rows.flatMap((row) => row.seats).find(([number]) => number === seatNumber)!;
  const map = page.getByTestId('seat-map');
  await map.scrollIntoViewIfNeeded();
  await expect(map).toHaveAttribute('data-scale', /\d/);
  const box = (await map.boundingBox())!;
  const view = await map.evaluate((canvas: HTMLCanvasElement) => ({
    scale: Number(canvas.dataset.scale),
    x: Number(canvas.dataset.x),
    y: Number(canvas.dataset.y),
  }));
  await page.mouse.move(box.x + x * view.scale + view.x, box.y + y * view.scale + view.y);
}

/** What is chosen, as the panel beside the map lists it. */
export function chosenSeats(page: Page) {
  return page.getByRole('list', { name: 'Your seats' }).getByRole('listitem');
}

export async function fillContact(page: Page): Promise<void> {
  await page.getByLabel('Your name').fill(customer.name);
  await page.getByLabel('E-mail').fill(customer.email);
}

export async function confirmBooking(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Confirm booking' }).click();
}

/** The reference on the ticket that the page shows. */
export async function referenceOn(page: Page): Promise<string> {
  const ticket = page.getByRole('article', { name: /^Booking / });
  await expect(ticket).toBeVisible();
  return ((await ticket.getAttribute('aria-label')) ?? '').replace('Booking ', '');
}
