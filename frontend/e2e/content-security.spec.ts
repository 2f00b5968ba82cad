import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from '@playwright/test';
import { contentSecurityPolicy } from '../src/shared/security/content-security-policy';
import { takesCards } from '../src/shared/security/takes-cards';
import { complaintsOf, holdSeats, openOnlineConcert } from './online-concert';
import { enterDesk } from './admin-desk';
import { bookElsewhere, openConcert, test } from './shop';

/** What the policy refuses is a complaint too, though not all of it is an error in the console. */
async function refusalsOf(page: Page): Promise<string[]> {
  const complaints = complaintsOf(page);
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`refused by ${violatedDirective}: ${blockedURI}`),
    ),
  );
  return complaints;
}

test('nothing on the pages is refused by their policy, in the light theme and in the dark', async ({
  page,
  organiser,
}) => {
  const complaints = await refusalsOf(page);
  let theme: 'light' | 'dark' = 'light';
  const switchTheme = async () => {
    theme = theme === 'light' ? 'dark' : 'light';
    await page.emulateMedia({ colorScheme: theme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  };
  // The page must be alive to follow the system, and half of them begin with the dark.
  const visit = async (path: string) => {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await switchTheme();
    expect(complaints, path).toEqual([]);
  };
  await page.emulateMedia({ colorScheme: theme });
  const concert = await openConcert(organiser);
  const booking = await bookElsewhere(page.request, concert, { seats: [1, 2] });
  for (const path of [
    '/',
    '/bookings',
    `/bookings/${booking.id}?new=1`,
    '/history',
    '/find',
    '/login',
    '/signup',
  ]) {
    await visit(path);
  }
  const checkout = await holdSeats(page, await openOnlineConcert(organiser), [1]);
  await visit(`/checkout/${checkout}`);
  await expect(page.getByRole('button', { name: 'Pay €45' })).toBeVisible();

  await visit('/admin/login');
  await enterDesk(page);
  for (const path of ['', '/concerts', '/concerts/new', '/history']) await visit(`/admin${path}`);
  for (const path of ['', '/edit', '/attendees', '/live'])
    await visit(`/admin/concerts/${concert.id}${path}`);
  await visit(`/admin/bookings?reference=${booking.reference}`);
  // A dialog and a message write styles of their own into the page.
  await page.getByRole('button', { name: `Cancel booking ${booking.reference}` }).click();
  const dialog = page.getByRole('dialog');
  await expect(page.locator('body')).toHaveCSS('overflow', 'hidden');
  await dialog.getByLabel('Reason').fill('Rain');
  await dialog.getByRole('button', { name: 'Cancel booking' }).click();
  await expect(page.getByText(`Booking ${booking.reference} is cancelled.`)).toBeVisible();
  await expect(page.locator('[data-sonner-toaster]')).toHaveCSS('position', 'fixed');
  expect(complaints).toEqual([]);
});

test('a script that somebody got into a page does not run', async ({ page }) => {
  const wasRun = () => page.evaluate(() => 'pwned' in window);
  const evil = `<script>window.pwned = 1</script><img src="/nothing" onerror="window.pwned = 1">`;
  let isProtected = true;
  await page.route('/find', async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    if (!isProtected) delete headers['content-security-policy'];
    const body = (await response.text()).replace('</body>', `${evil}</body>`);
    await route.fulfill({ response, headers, body });
  });
  await page.goto('/find', { waitUntil: 'networkidle' });
  expect(await wasRun()).toBe(false);
  await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), evil);
  await page.waitForLoadState('networkidle');
  expect(await wasRun()).toBe(false);

  isProtected = false;
  await page.goto('/find', { waitUntil: 'networkidle' });
  expect(await wasRun(), 'without the policy it would run').toBe(true);
});

test('each page has a policy with a nonce of its own, also one that is missing or prefetched', async ({
  request,
}) => {
  const nonces = new Set<string>();
  const asked = [
    ['/', {}],
    ['/', {}],
    ['/nowhere', {}],
    ['/find', { purpose: 'prefetch' }],
    ['/find', { 'next-router-prefetch': '1', 'x-nonce': 'known', 'content-security-policy': '' }],
  ] as const;
  for (const [path, headers] of asked) {
    const answer = await request.get(path, { headers });
    const given = answer.headers();
    const policy = new Map(
      given['content-security-policy']!.split('; ').map((directive) => {
        const [name, ...sources] = directive.split(' ');
        return [name!, sources];
      }),
    );
    const [self, nonce, ...more] = policy.get('script-src')!;
    expect([self, ...more]).toEqual(["'self'", "'strict-dynamic'"]);
    expect(nonce).toMatch(/^'nonce-[\w+/]{22}=='$/);
    nonces.add(nonce!);
    expect(policy.get('style-src-elem')).not.toContain("'unsafe-inline'");
    for (const name of ['object-src', 'base-uri', 'frame-ancestors', 'frame-src']) {
      expect(policy.get(name), name).toEqual(["'none'"]);
    }
    for (const name of ['default-src', 'connect-src', 'form-action']) {
      expect(policy.get(name), name).toEqual(["'self'"]);
    }
    expect(given).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(given['permissions-policy']).toContain('camera=()');
    expect(given).not.toHaveProperty('x-powered-by');
  }
  expect(nonces.size).toBe(asked.length);
});

test('Stripe is let in only where it takes the payments', async () => {
  const api = createServer((_, response) => response.end('{"gateway":"stripe"}')).listen(0, '127.0.0.1');
  await once(api, 'listening');
  const known = process.env.API_URL;
  process.env.API_URL = 'http://127.0.0.1:9';
  expect(await takesCards()).toBe(false);
  process.env.API_URL = `http://127.0.0.1:${(api.address() as AddressInfo).port}`;
  expect(await takesCards()).toBe(true);
  process.env.API_URL = known;
  api.close();

  const options = { nonce: 'n', isDevelopment: false };
  expect(contentSecurityPolicy({ ...options, takesCards: false })).not.toContain('stripe');
  const policy = contentSecurityPolicy({ ...options, takesCards: true }).split('; ');
  expect(policy).toContain("connect-src 'self' https://api.stripe.com");
  expect(policy.find((directive) => directive.startsWith('frame-src'))).toContain('https://js.stripe.com');
  expect(policy.join()).not.toContain('unsafe-eval');
});
