import { expect, type Page } from '@playwright/test';
import { expectFit } from './expect-fit';
import { openOnlineConcert } from './online-concert';
import { test } from './shop';
import { goIn, joinLine, setRoom, stage, Visitor } from './waiting-room';

const fit = (page: Page) => expectFit(page, { axeAt: [360, 1280] });

test('the lobby is fit for every width and both themes', async ({ page, organiser }) => {
  const saleOpensAt = new Date(Date.now() + 3_600_000).toISOString();
  const concert = await openOnlineConcert(organiser, { saleOpensAt });
  await setRoom(organiser, concert);
  await page.goto(`/concerts/${concert.slug}`);
  await expect(stage(page, 'The doors are not open yet')).toBeVisible();
  await fit(page);
  await page.getByRole('button', { name: 'Wait in the lobby' }).click();
  await expect(stage(page, 'You are in the lobby')).toBeVisible();
  await fit(page);
});

test('the line, the turn and the time inside are fit for every width and both themes', async ({
  page,
  browser,
  organiser,
}) => {
  test.slow();
  const concert = await openOnlineConcert(organiser, {
    name: 'Wolfgang Amadeus von Donaudampfschifffahrtsgesellschaft and his Orchestra',
  });
  await setRoom(organiser, concert, { paused: true });
  const ahead = await Visitor.join(browser, concert);
  await setRoom(organiser, concert, { paused: false });
  await ahead.enter();
  await page.goto(`/concerts/${concert.slug}`);
  await expect(stage(page, 'There is a line')).toBeVisible();
  await fit(page);
  await joinLine(page);
  await fit(page);
  await setRoom(organiser, concert, { paused: true });
  await expect(page.getByText('The organisers have paused the line for now.')).toBeVisible();
  await fit(page);
  await setRoom(organiser, concert, { paused: false });
  await ahead.leave();
  await expect(stage(page, 'It is your turn')).toBeVisible();
  await fit(page);
  await goIn(page);
  await fit(page);
  const left = await page.request.delete(`/api/concerts/${concert.id}/waiting-room/admission`);
  expect(left.status()).toBe(204);
  await page.reload();
  await expect(stage(page, 'You have been inside')).toBeVisible();
  await fit(page);
});
