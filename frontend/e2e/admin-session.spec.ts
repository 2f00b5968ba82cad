import { expect, test } from '@playwright/test';
import { admin, enterDesk } from './admin-desk';

test('a wrong password is refused in words', async ({ page }) => {
  await page.goto('/admin/login');
  await page.getByLabel('E-mail').fill(admin.email);
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'E-mail or password is wrong.' })).toBeVisible();
});

test('what is missing is said at the field', async ({ page }) => {
  await page.goto('/admin/login');
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByLabel('E-mail')).toHaveAccessibleDescription(/your e-mail address/);
  await expect(page.getByLabel('Password')).toHaveAttribute('aria-invalid', 'true');
});

test('after the login an organiser is where they wanted to go, and can log out', async ({ page }) => {
  await page.goto('/admin/history?action=cancel');
  await expect(page).toHaveURL(/\/admin\/login\?next=/);
  await page.getByLabel('E-mail').fill(admin.email);
  await page.getByLabel('Password').fill(admin.password);
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page).toHaveURL(/\/admin\/history\?action=cancel$/);
  await expect(page.getByLabel('What happened')).toHaveValue('cancel');

  await page.getByRole('button', { name: 'Log out' }).click();
  await expect(page).toHaveURL(/\/admin\/login$/);
  await page.goto('/admin');
  await expect(page).toHaveURL(/\/admin\/login/);
});

test('who is logged in already is sent on, but never to another site', async ({ page }) => {
  await enterDesk(page);
  await page.goto('/admin/login?next=https://example.com/');
  await expect(page).toHaveURL(/\/admin$/);
});

for (const path of [
  '/admin',
  '/admin/concerts',
  '/admin/concerts/new',
  '/admin/bookings',
  '/admin/history',
]) {
  test(`a customer is refused ${path}`, async ({ page }) => {
    await page.request.post('/api/auth/guest');
    await page.goto(path);
    await expect(page).toHaveURL(/\/admin\/login/);
    await expect(page.getByRole('heading', { name: 'Stage door' })).toBeVisible();
  });
}
