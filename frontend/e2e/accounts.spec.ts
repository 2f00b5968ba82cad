import { expect, type Page } from '@playwright/test';
import { admin, freshName } from './admin-desk';
import { tabTo } from './keyboard';
import { linkTo } from './mail';
import { bookElsewhere, openConcert, test } from './shop';

const password = 'four hands, one piano';

function newAddress(): string {
  return `${freshName('ada').replace(' ', '.')}@example.org`;
}

async function signUp(page: Page, email: string): Promise<void> {
  await page.getByLabel('Your name').fill('Ada Lovelace');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign up' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'You are logged in.' })).toBeFocused();
}

async function logIn(page: Page, email: string, secret = password): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(secret);
  await page.getByRole('button', { name: 'Log in' }).click();
}

const accountMenu = (page: Page) => page.getByRole('button', { name: 'Account: Ada Lovelace' });

test('a guest keeps a booking by signing up, and has it on another device', async ({
  page,
  browser,
  baseURL,
  organiser,
}) => {
  const email = newAddress();
  const { reference } = await bookElsewhere(page.request, await openConcert(organiser), { seats: [1, 2] });
  await page.goto('/bookings');
  await page.getByRole('complementary', { name: 'Sign up' }).getByRole('link', { name: 'Sign up' }).click();
  await signUp(page, email);
  await expect(accountMenu(page)).toBeVisible();
  await page.getByRole('link', { name: 'Go on' }).click();
  await expect(page).toHaveURL('/bookings');
  await expect(page.getByRole('article', { name: `Booking ${reference}` })).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Sign up' })).toHaveCount(0);

  const link = await linkTo(page.request, email);
  await page.goto(link);
  await page.getByRole('button', { name: 'Yes, this address is mine' }).click();
  await expect(page.getByText('Thank you: the address is yours.')).toBeVisible();
  await expect(page).toHaveURL('/verify');
  await page.goto('/');
  await page.goto(link);
  await page.getByRole('button', { name: 'Yes, this address is mine' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('This link does not work');

  const elsewhere = await (await browser.newContext({ baseURL })).newPage();
  await elsewhere.goto('/find');
  await elsewhere.getByRole('link', { name: 'Log in' }).click();
  await expect(elsewhere).toHaveURL('/login?next=%2Ffind');
  await logIn(elsewhere, email);
  await expect(elsewhere).toHaveURL('/find');
  await elsewhere.getByRole('link', { name: 'My bookings' }).click();
  await expect(elsewhere.getByRole('article', { name: `Booking ${reference}` })).toBeVisible();
  await elsewhere.context().close();

  await accountMenu(page).click();
  await page.getByRole('menuitem', { name: 'Log out' }).click();
  await expect(page.getByRole('link', { name: 'Log in' })).toBeVisible();
  await page.goto('/bookings');
  await expect(page.getByText('No bookings yet')).toBeVisible();
});

test('who forgot the password chooses another, and the old one is wrong', async ({ page }) => {
  const email = newAddress();
  await page.request.post('/api/auth/register', { data: { email, name: 'Ada Lovelace', password } });
  await page.request.post('/api/auth/logout');
  await page.goto('/login');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await expect(page).toHaveURL('/forgot');
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await expect(page.getByText(`If ${email} has an account`)).toBeVisible();

  await page.goto(await linkTo(page.request, email));
  await page.getByLabel('New password').fill('too short');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByLabel('New password')).toHaveAccessibleDescription(/At least 10 characters\./);
  await page.getByLabel('New password').fill(email);
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByLabel('New password')).toHaveAccessibleDescription(/Must not be the e-mail address/);
  await page.getByLabel('New password').fill('six hands, two pianos');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Log in' }).click();
  await expect(page).toHaveURL('/login');

  await logIn(page, email);
  await expect(page.getByRole('main').getByRole('alert')).toHaveText('E-mail or password is wrong.');
  await page.getByLabel('Password').fill('six hands, two pianos');
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page).toHaveURL('/bookings');
});

test('by keyboard alone somebody logs in and out', async ({ page }) => {
  const email = newAddress();
  await page.request.post('/api/auth/register', { data: { email, name: 'Ada Lovelace', password } });
  await page.request.post('/api/auth/logout');
  await page.goto('/');
  await tabTo(page, /^Log in$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Log in' })).toBeVisible();
  await expect(page.getByLabel('E-mail')).toBeEnabled();
  await tabTo(page, /^E-mail$/);
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/');
  await tabTo(page, /^Account: Ada Lovelace$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'My account' })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Log in' })).toBeVisible();
});

test('bookings that do not fit into the account are asked about', async ({ page, browser, organiser }) => {
  const concert = await openConcert(organiser, { maxSeatsPerCustomer: 2 });
  const email = newAddress();
  const other = await browser.newContext();
  const owner = await other.newPage();
  await owner.request.post('/api/auth/register', { data: { email, name: 'Ada Lovelace', password } });
  const kept = await owner.request.post('/api/bookings', { data: { concertId: concert.id, seats: [1, 2] } });
  const { reference } = (await kept.json()) as { reference: string };
  await other.close();
  const guests = await bookElsewhere(page.request, concert, { seats: [3] });

  await page.goto('/login');
  await logIn(page, email);
  await expect(page.getByRole('main').getByRole('alert')).toContainText('You are not logged in');
  await page.getByRole('button', { name: 'Stay a guest and see my bookings' }).click();
  await expect(page.getByRole('article', { name: `Booking ${guests.reference}` })).toBeVisible();
  await page.goto('/login');
  await logIn(page, email);
  await page.getByRole('button', { name: 'Log in and leave these bookings' }).click();
  await expect(page.getByRole('article', { name: `Booking ${reference}` })).toBeVisible();
  await expect(page.getByRole('article', { name: `Booking ${guests.reference}` })).toHaveCount(0);
});

test('staff log in like everybody, find the way to the desk, and nobody is sent to another site', async ({
  page,
}) => {
  await page.goto('/login?next=//example.com/');
  await logIn(page, admin.email, admin.password);
  await expect(page).toHaveURL('/bookings');
  await page.goto('/login?next=https://example.com/');
  await expect(page).toHaveURL('/bookings');
  await page.goto(`/login?next=${encodeURIComponent('/\\example.com')}`);
  await expect(page).toHaveURL('/bookings');
  await page.getByRole('button', { name: /^Account: / }).click();
  await page.getByRole('menuitem', { name: 'For organisers' }).click();
  await expect(page).toHaveURL('/admin');
});
