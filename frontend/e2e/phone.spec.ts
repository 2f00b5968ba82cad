import { expect } from '@playwright/test';
import { clickSeat, chosenSeats, openConcert, test, visitConcert } from './shop';
import { shopPages } from './shop-pages';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

test('no page is wider than a small phone', async ({ page, organiser }) => {
  test.slow();
  for (const path of await shopPages(page, organiser)) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(tooWide, path).toBeLessThanOrEqual(0);
  }
});

test('what is chosen stays in view on a phone and leads to the checkout', async ({ page, organiser }) => {
  const concert = await openConcert(organiser);
  await visitConcert(page, concert);
  await clickSeat(page, concert.id, 5);
  await expect(chosenSeats(page)).toHaveCount(1);
  await page.getByRole('link', { name: 'Check out' }).click();
  await expect(page.getByLabel('Your name')).toBeInViewport();
});
