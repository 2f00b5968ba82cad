import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { test } from './shop';
import { shopPages } from './shop-pages';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every page of the shop passes axe in the ${colorScheme} theme`, async ({ page, organiser }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const path of await shopPages(page, organiser)) {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
        .analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
      expect(found, path).toEqual([]);
    }
  });
}
