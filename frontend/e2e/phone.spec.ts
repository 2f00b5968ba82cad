import { expect } from '@playwright/test';
import { clickSeat, chosenSeats, openConcert, test, visitConcert } from './shop';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

test('what is chosen stays in view on a phone and leads to the checkout', async ({ page, organiser }) => {
  const concert = await openConcert(organiser);
  await visitConcert(page, concert);
  await clickSeat(page, concert.id, 5);
  await expect(chosenSeats(page)).toHaveCount(1);
  await page.getByRole('link', { name: 'Check out' }).click();
  await expect(page.getByLabel('Your name')).toBeInViewport();
});
