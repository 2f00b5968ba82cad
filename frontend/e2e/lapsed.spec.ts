import { expectAccessible } from './expect-fit';
import { expect } from '@playwright/test';
import { chosenSeats, test } from './shop';
import { atCheckout, holdSeats, openOnlineConcert } from './online-concert';

/** Nothing stands in for the server's clock here: the minute is waited for. */
test('a hold that runs out says so, and its seats can be had again', async ({ page, organiser }) => {
  test.setTimeout(150_000);
  const concert = await openOnlineConcert(organiser, { holdSeconds: 60 });
  const id = await holdSeats(page, concert, [11, 12]);
  const warning = page.getByRole('region', { name: 'Time left' });
  await expect(warning).toContainText('Your seats go back on sale in');
  await expectAccessible(page);
  await expect(page.getByText('30 seconds left to pay. You can ask for more time.')).toBeAttached({
    timeout: 40_000,
  });
  await expect(page.getByText('10 seconds left to pay. You can ask for more time.')).toBeAttached({
    timeout: 30_000,
  });
  await expect(page.getByRole('heading', { name: 'The note has ended' })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('button', { name: /^Pay/ })).toHaveCount(0);
  const late = await page.request.post(`/api/bookings/${id}/payment`, { data: { method: 'sim_ok' } });
  expect(late.status()).toBe(409);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'The note has ended' })).toBeVisible();

  await page.getByRole('link', { name: 'Look whether they are still free' }).click();
  await expect(chosenSeats(page)).toHaveText([/Row B, seat 1/, /Row B, seat 2/]);
  await page.getByRole('button', { name: 'Hold seats' }).click();
  expect(await atCheckout(page)).not.toBe(id);

  await page.goto(`/bookings/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The note has ended');
  await expect(page.getByRole('article').getByRole('button')).toHaveCount(0);
});
