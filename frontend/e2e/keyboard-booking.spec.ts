import { expect, type Page } from '@playwright/test';
import { chosenSeats, openConcert, referenceOn, test, visitConcert } from './shop';

test('a seat is found, chosen and booked by keyboard alone', async ({ page, organiser }) => {
  const concert = await openConcert(organiser, {
    tiers: [{ name: 'Stalls', priceMinor: 4500, seating: 'assigned', quantity: 40 }],
    seatsPerRow: 10,
  });
  await visitConcert(page, concert);
  await expect(page.getByRole('checkbox').first()).toBeVisible();

  await tabTo(page, /^Row A, seat 1, /);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('checkbox', { name: 'Row B, seat 2, Stalls, $45, free' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: 'Row B, seat 2, Stalls, $45, free' })).toBeChecked();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(chosenSeats(page)).toHaveText([/Row B, seat 2/, /Row B, seat 10/]);
  await expect(page.getByText('2 seats chosen, $90')).toBeAttached();

  await tabTo(page, /^Your name$/);
  await page.keyboard.type('Grace Hopper');
  await page.keyboard.press('Tab');
  await page.keyboard.type('grace@example.org');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/bookings\//);
  await referenceOn(page);
  await expect(page.getByText('Seat B10')).toBeVisible();
});

/** Presses Tab until the focus is on what has this name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    const focused = page.locator(':focus');
    if ((await focused.count()) > 0) {
      const label = await focused.evaluate(
        (element: HTMLElement) =>
          element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent ?? '',
      );
      if (name.test(label)) return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${name.source}.`);
}
