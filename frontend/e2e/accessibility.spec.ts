import { expectFit } from './expect-fit';
import { test } from './shop';
import { shopPages } from './shop-pages';

test('every page of the shop passes axe in both themes and fits a phone', async ({ page, organiser }) => {
  test.setTimeout(180_000);
  for (const path of await shopPages(page, organiser)) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    await expectFit(page);
  }
});
