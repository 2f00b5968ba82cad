import { readFile } from 'node:fs/promises';
import { expectAccessible } from './expect-fit';
import { type Browser, expect, type Page } from '@playwright/test';
import { bookElsewhere, customer, openConcert, test } from './shop';

const password = 'a password of mine';
const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0';

async function signUp(page: Page): Promise<string> {
  const email = `ann-${Date.now()}-${Math.round(Math.random() * 1e6)}@example.org`;
  const answer = await page.request.post('/api/auth/register', {
    data: { email, name: 'Ann Example', password },
  });
  expect(answer.status()).toBe(200);
  return email;
}

/** The same person in another browser. */
async function logInElsewhere(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext({ userAgent: firefox })).newPage();
  const answer = await page.request.post('/api/auth/login', { data: { email, password } });
  expect(answer.status()).toBe(200);
  return page;
}

async function expectNobody(page: Page): Promise<void> {
  await page.goto('/account');
  await expect(page.getByRole('heading', { name: 'You are not logged in' })).toBeVisible();
}

test('an account: devices, data, a new password, and the end of it', async ({ page, browser, organiser }) => {
  const email = await signUp(page);
  const concert = await openConcert(organiser);
  const booked = await page.request.post('/api/bookings', {
    data: { concertId: concert.id, seats: [1], contact: { name: 'Ann Example', email } },
  });
  const { id, reference } = (await booked.json()) as { id: string; reference: string };
  const elsewhere = await logInElsewhere(browser, email);
  await elsewhere.goto('/account');
  await expect(elsewhere.getByText('Firefox on Windows')).toBeVisible();

  await test.step('one browser logs the other out', async () => {
    await page.goto('/account');
    const devices = page.getByRole('list', { name: 'Devices' }).getByRole('listitem');
    await expect(devices).toHaveCount(2);
    await expect(devices.filter({ hasText: 'this one' })).toContainText('Chrome on');
    await page.getByRole('button', { name: 'Log out Firefox on Windows' }).click();
    await expect(devices).toHaveCount(1);
    await expectNobody(elsewhere);
  });

  await test.step('name, address and password can be changed', async () => {
    await expect(page.getByText('E-mail, not verified yet')).toBeVisible();
    await page.getByLabel('Name', { exact: true }).fill('Ann Other');
    await page.getByRole('button', { name: 'Save name' }).click();
    await expect(page.getByText('Your name has been saved.')).toBeVisible();
    await page.getByLabel('Current password').fill('not my password');
    await page.getByLabel('New password').fill('quite another password');
    await page.getByRole('button', { name: 'Change password' }).click();
    await expect(page.getByText('This is not your password.')).toBeVisible();
    await page.getByLabel('Current password').fill(password);
    await page.getByRole('button', { name: 'Change password' }).click();
    await expect(page.getByText('Your password has been changed.')).toBeVisible();
  });

  await test.step('the data is a file that has the booking in it', async () => {
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download my data' }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toBe('my-data.json');
    const data = JSON.parse(await readFile(await file.path(), 'utf8')) as object;
    expect(data).toMatchObject({
      profile: { name: 'Ann Other', pendingEmail: email },
      bookings: [{ reference }],
    });
  });

  await test.step('the account is deleted with the password only', async () => {
    await page.getByRole('button', { name: 'Delete my account' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete my account?' });
    await expect(dialog).toContainText('Your tickets stay valid');
    await expectAccessible(page);
    await dialog.getByLabel('Password').fill(password);
    await dialog.getByRole('button', { name: 'Yes, for good' }).click();
    await expect(dialog.getByText('This is not your password.')).toBeVisible();
    await dialog.getByLabel('Password').fill('quite another password');
    await dialog.getByRole('button', { name: 'Yes, for good' }).click();
    await expect(page.getByText('Your account has been deleted.')).toBeVisible();
    await expect(page).toHaveURL('/');
  });

  await expectNobody(page);
  expect((await page.goto(`/bookings/${id}`))?.status()).toBe(404);
  await page.goto('/find');
  await page.getByLabel('Reference').fill(reference);
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Find my booking' }).click();
  await expect(page.getByText('No booking has this reference and this e-mail.')).toBeVisible();
});

test('a guest is invited to sign up, and forgotten on request', async ({ page, organiser }) => {
  await bookElsewhere(page.request, await openConcert(organiser), { seats: [1] });
  await page.goto('/');
  await page.evaluate(
    (contact) => localStorage.setItem('fermata.contact', JSON.stringify(contact)),
    customer,
  );
  await page.goto('/account');
  await expect(page.getByRole('heading', { name: 'You are a guest here' })).toBeVisible();
  await expect(page.getByLabel('Password')).toHaveCount(0);
  await page.getByRole('button', { name: 'Forget me' }).click();
  await page.getByRole('button', { name: 'Yes, for good' }).click();
  await expect(page.getByText('You are forgotten here.')).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('fermata.contact'))).toBeNull();
  await page.goto('/bookings');
  await expect(page.getByText('No bookings yet')).toBeVisible();
});
