import { expect, type Page, test } from '@playwright/test';
import { bookAsCustomer, enterDesk, makeConcert } from './admin-desk';
import { expectFit } from './expect-fit';

async function openEach(
  page: Page,
  request: Parameters<typeof bookAsCustomer>[0],
  look: () => Promise<void>,
) {
  await page.goto('/admin/login');
  await look();
  await enterDesk(page);
  const concert = await makeConcert(page, {
    name: 'Die Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    seatsPerRow: 10,
    startsAt: '2031-05-01T18:00:00Z',
    venue: { name: 'Philharmonie', city: 'Berlin', country: 'Germany' },
  });
  await bookAsCustomer(request, concert.id, [1, 2]);
  const ofDesk = [
    '',
    '/concerts',
    '/concerts/new',
    '/bookings',
    '/history',
    '/staff',
    '/staff-log',
    '/api-keys',
  ];
  const paths = [...ofDesk, '/password', '/second-factor'].map((path) => `/admin${path}`);
  const ofConcert = ['', '/edit', '/attendees'].map((path) => `/admin/concerts/${concert.id}${path}`);
  for (const path of [...paths, ...ofConcert]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText(/^Loading /)).toHaveCount(0);
    await look();
  }
}

test('every page of the desk passes axe in both themes and fits every screen', async ({ page, request }) => {
  test.setTimeout(180_000);
  await openEach(page, request, () => expectFit(page, { widths: [360, 768, 1024, 1280] }));
});

test('the keyboard gets past the navigation and through a dialog', async ({ page }) => {
  await enterDesk(page);
  const { id } = await makeConcert(page);
  await page.goto(`/admin/concerts/${id}`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#content')).toBeFocused();

  const opener = page.getByRole('button', { name: 'Call off…' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(opener).toBeFocused();
});
