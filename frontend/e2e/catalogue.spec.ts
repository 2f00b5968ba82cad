import { expect, type APIRequestContext } from '@playwright/test';
import { chosenSeats, clickSeat, openConcert, test, visitConcert } from './shop';

interface Summary {
  id: string;
  slug: string;
  name: string;
  phase: string;
  available: number;
  totalSeats: number;
}

test('the catalogue says what is sold out and what is not yet on sale', async ({ page }) => {
  const concerts = await listConcerts(page.request);
  await page.goto('/');
  const soldOut = concerts.find(({ phase, available }) => phase === 'on_sale' && available === 0)!;
  await expect(page.getByRole('listitem').filter({ hasText: soldOut.name })).toContainText('Sold out');
  const later = concerts.find(({ phase }) => phase === 'not_yet_on_sale')!;
  await expect(page.getByRole('listitem').filter({ hasText: later.name })).toContainText('On sale from');

  await page.goto(`/concerts/${soldOut.slug}`);
  await expect(page.getByRole('heading', { name: 'Sold out' })).toBeVisible();
  await page.goto(`/concerts/${later.slug}`);
  await expect(page.getByText('The sale opens on')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Confirm booking' })).toHaveCount(0);
});

test('a search stands in the address, and one without a result says so', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Concert or venue').fill('no such concert anywhere');
  await page.getByLabel('From').fill('2030-01-01');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/query=no\+such\+concert\+anywhere.*from=2030-01-01/);
  await expect(page.getByText('No concert fits what you are looking for.')).toBeVisible();
  await expect(page.getByLabel('Concert or venue')).toHaveValue('no such concert anywhere');
});

test('in a hall of many thousands the first click zooms in and the next one picks', async ({ page }) => {
  const arena = (await listConcerts(page.request)).find(({ totalSeats }) => totalSeats >= 20_000)!;
  await visitConcert(page, arena);
  const { states } = (await (await page.request.get(`/api/concerts/${arena.id}/seats`)).json()) as {
    states: string;
  };
  const seat = states.indexOf('f') + 1;
  await clickSeat(page, arena.id, seat);
  await expect(chosenSeats(page)).toHaveCount(0);
  await clickSeat(page, arena.id, seat);
  await expect(chosenSeats(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Show the whole hall' }).click();
  await expect(chosenSeats(page)).toHaveCount(1);
});

test('a concert that is called off says so, and an unknown one is not found', async ({ page, organiser }) => {
  const concert = await openConcert(organiser);
  await organiser.post(`/api/admin/concerts/${concert.id}/call-off`, { data: { reason: 'Rain' } });
  await page.goto(`/concerts/${concert.slug}`);
  await expect(page.getByRole('heading', { name: 'This concert was called off' })).toBeVisible();

  expect((await page.goto('/concerts/no-such-concert'))?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'A long silence' })).toBeVisible();
});

async function listConcerts(request: APIRequestContext): Promise<Summary[]> {
  const answer = await request.get('/api/concerts?limit=100');
  return ((await answer.json()) as { items: Summary[] }).items;
}
