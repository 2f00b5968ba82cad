import { expect } from '@playwright/test';
import { tabTo } from './keyboard';
import { atCheckout, openOnlineConcert } from './online-concert';
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

test('seats are held, given more time and paid for by keyboard alone', async ({ page, organiser }) => {
  const concert = await openOnlineConcert(organiser, { holdSeconds: 60 });
  await visitConcert(page, concert);
  await expect(page.getByRole('checkbox').first()).toBeVisible();
  await tabTo(page, /^Row A, seat 1, /);
  await page.keyboard.press('Space');
  await tabTo(page, /^Hold seats$/);
  await page.keyboard.press('Enter');
  await atCheckout(page);

  await tabTo(page, /^2 more minutes$/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('We hold your seats for')).toBeVisible();
  await tabTo(page, /^Your name$/);
  await page.keyboard.type('Grace Hopper');
  await page.keyboard.press('Tab');
  await page.keyboard.type('grace@example.org');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /without money/ })).toBeChecked();
  await tabTo(page, /^Pay €45$/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('The payment was declined.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pay €45' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/bookings\//);
  await referenceOn(page);
});
