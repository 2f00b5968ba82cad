import { expectAccessible } from './expect-fit';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { TOTP } from 'otpauth';
import { enterDesk, freshName, makeConcert } from './admin-desk';

const password = 'four strings and a bow';

/** Adds somebody at the desk, takes the invitation up by the mail, and logs in at the desk on a page of their own. */
async function hire(page: Page, browser: Browser, name: string, role: string): Promise<Page> {
  const email = `${name.replaceAll(' ', '-').toLowerCase()}@example.com`;
  await page.goto('/admin/staff');
  await page.getByRole('button', { name: 'Add somebody' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('E-mail').fill(email);
  await dialog.getByLabel('Role').selectOption(role);
  await dialog.getByRole('button', { name: 'Add' }).click();
  const row = page.getByRole('row').filter({ hasText: email });
  await expect(row).toContainText('Invited');

  const theirs = await (await browser.newContext()).newPage();
  const mails = await (await theirs.request.get('/dev/mail')).text();
  const mail = new RegExp(`href="(/dev/mail/[^"]+)"[^\\n]*\\nto ${email}`).exec(mails)?.[1];
  const text = await (await theirs.request.get(mail!)).text();
  const token = /#token=([^"<\s]+)/.exec(text)?.[1];
  const chosen = await theirs.request.post('/api/auth/password-reset/confirm', { data: { token, password } });
  expect(chosen.status()).toBe(204);
  await logIn(theirs, email);
  await expect(theirs.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeVisible();
  return theirs;
}

async function logIn(page: Page, email: string): Promise<void> {
  await page.goto('/admin/login');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Log in' }).click();
}

test('a viewer sees what the role allows, and no more', async ({ page, browser }) => {
  await enterDesk(page);
  const { id } = await makeConcert(page);
  const viewer = await hire(page, browser, freshName('Vera'), 'viewer');

  const nav = viewer.getByRole('navigation', { name: 'Organiser’s desk' });
  await expect(nav.getByRole('link', { name: 'History' })).toBeVisible();
  await expect(nav.getByRole('link', { name: /Staff/ })).toHaveCount(0);
  await expect(viewer.getByText('Auditor')).toHaveCount(0);
  for (const path of ['', '/concerts', `/concerts/${id}`, '/bookings']) {
    await viewer.goto(`/admin${path}`);
    await expect(viewer.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(viewer.getByText(/^Loading /)).toHaveCount(0);
    const writes = /New concert|Edit|Publish|Keep seats back|Call off|Delete|Cancel|Save the waiting room/;
    await expect(viewer.getByRole('link', { name: writes })).toHaveCount(0);
    await expect(viewer.getByRole('button', { name: writes })).toHaveCount(0);
  }
  for (const path of ['/staff', '/staff-log', '/concerts/new', `/concerts/${id}/edit`]) {
    await viewer.goto(`/admin${path}`);
    await expect(viewer.getByRole('heading', { name: 'Not for your role' })).toBeVisible();
  }
});

test('a clerk with a second factor logs in with a code, or with a recovery code', async ({
  page,
  browser,
}) => {
  await enterDesk(page);
  const name = freshName('Carl');
  const clerk = await hire(page, browser, name, 'box_office');
  const email = `${name.replaceAll(' ', '-').toLowerCase()}@example.com`;

  await clerk.getByRole('link', { name: '2nd factor' }).click();
  await clerk.getByLabel('Your password').fill(password);
  await clerk.getByRole('button', { name: 'Set up a second factor' }).click();
  await expect(clerk.getByRole('img', { name: /QR code/ })).toBeVisible();
  const secret = (await clerk.getByTestId('secret').innerText()).replaceAll(' ', '');
  const code = (later: number) => new TOTP({ secret }).generate({ timestamp: Date.now() + later * 30_000 });
  await expectAccessible(clerk);
  await clerk.getByRole('textbox', { name: 'Code' }).fill(code(0));
  await clerk.getByRole('button', { name: 'Turn it on' }).click();
  const recovery = clerk.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
  await expect(recovery).toHaveCount(10);
  const [recoveryCode] = await recovery.allInnerTexts();
  await clerk.getByRole('button', { name: 'I have kept them' }).click();
  await expect(clerk.getByText('Your second factor is on')).toBeVisible();

  for (const right of [code(1), recoveryCode!]) {
    await clerk.getByRole('button', { name: 'Log out' }).click();
    await expect(clerk).toHaveURL(/\/admin\/login/);
    await logIn(clerk, email);
    await clerk.getByRole('textbox', { name: 'Code' }).fill(recoveryCode === right ? code(1) : '000 000');
    await clerk.getByRole('button', { name: 'Log in' }).click();
    await expect(clerk.getByRole('alert').filter({ hasText: 'This code is wrong' })).toBeVisible();
    await clerk.getByRole('textbox', { name: 'Code' }).fill(right);
    await clerk.getByRole('button', { name: 'Log in' }).click();
    await expect(clerk.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeVisible();
  }

  await page.goto('/admin/staff');
  await page.getByRole('button', { name: `Reset the second factor of ${name}` }).click();
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(page.getByText(`The second factor of ${name} is off.`)).toBeVisible();
  await page.getByRole('button', { name: `Change the role of ${name}` }).click();
  await page.getByRole('dialog').getByRole('combobox').selectOption('manager');
  await page.getByRole('button', { name: 'Change role' }).click();
  await expect(page.getByRole('row').filter({ hasText: name })).toContainText('Manager');
  await clerk.goto('/admin/history');
  await expect(clerk).toHaveURL(/\/admin\/login/);

  await page.getByRole('button', { name: `Remove ${name}` }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: name })).toHaveCount(0);
  await page.goto('/admin/staff-log');
  for (const [action, details] of [
    ['Removed somebody', email],
    ['Changed a role', 'role: manager'],
    ['Reset a second factor', email],
    ['Added somebody', 'role: box_office'],
  ] as const) {
    const line = page.getByRole('row').filter({ hasText: action }).filter({ hasText: email });
    await expect(line).toContainText(details);
  }
  await page.getByLabel('What').selectOption({ label: 'Turned the second factor on' });
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/action=turn-on-second-factor/);
  await expect(page.getByRole('row').filter({ hasText: name })).toHaveCount(1);
});
