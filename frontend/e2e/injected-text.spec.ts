import { expect, type APIResponse, type Page } from '@playwright/test';
import { enterDesk, freshName } from './admin-desk';
import { test } from './shop';

// The policy of the pages would hide what is not escaped.
test.use({ bypassCSP: true });

const html = '"><img src=x onerror=window.pwned=1><script>window.pwned=1</script>';
const sql = `'; DROP TABLE booking; --`;
/** Written from right to left, and with a space that has no width. */
const bent = '\u202ebent\u202c\u200bspace';
const template = '{{7*7}}${7*7}';

const name = freshName(`${html}`);
const description = `${html} ${sql} ${template} ${bent}`;
const venue = { name: `V ${html}`, city: `C ${sql} ${bent}`, country: `L ${template} ${html}` };
const tiers = [
  { name: `T ${sql} ${template} ${bent}`, priceMinor: 1000, seating: 'assigned' },
  { name: html.slice(0, 60), priceMinor: 500, seating: 'general', quantity: 10 },
];
const sections = [
  {
    name: `S ${html.slice(0, 36)}`,
    tier: tiers[0]!.name,
    rows: [{ name: `<b>${sql.slice(0, 4)}`, seats: 10 }],
  },
  { name: `S ${sql}`, tier: tiers[0]!.name, rows: [{ name: '<i>"&;', seats: 10 }] },
];
const contact = { name: `N ${html} ${sql} ${bent}`, email: 'eve@example.com' };
const reasons = {
  block: `B ${html} ${sql}`,
  cancel: `R ${html} ${template} ${bent}`,
  callOff: `O ${html} ${sql}`,
};
const seatLabels = sections.map(({ rows }) => rows[0]!.name);

async function answerOf<T>(response: Promise<APIResponse>): Promise<T> {
  const answer = await response;
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()) as T;
}

/** What a page shows, and what stands in its fields. */
function textsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')];
    return [document.body.innerText, ...fields.map(({ value }) => value)].join('\n');
  });
}

/** Collects scripts that were let in, windows that open, what the page stumbles over and what the server fails at. */
async function alarmsOf(page: Page): Promise<string[]> {
  const alarms: string[] = [];
  await page.exposeFunction('alarm', (what: string) => alarms.push(what));
  await page.addInitScript('Object.defineProperty(window, "pwned", { set: () => alarm("pwned") })');
  page.on('pageerror', (error) => alarms.push(String(error)));
  page.on('dialog', (dialog) => {
    alarms.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('response', (response) => {
    if (response.status() >= 500) alarms.push(`${response.status()} ${response.url()}`);
  });
  return alarms;
}

test('what people write is shown as they wrote it, and nowhere run', async ({ page, organiser }) => {
  const alarms = await alarmsOf(page);
  const made = { name, description, venue, tiers, seatingPlan: { sections }, payment: 'online' };
  const concert = await answerOf<{ id: string; slug: string }>(
    organiser.post('/api/admin/concerts', { data: made }),
  );
  const admin = `/api/admin/concerts/${concert.id}`;
  await answerOf(organiser.post(`${admin}/publish`));
  await answerOf(organiser.post(`${admin}/seats/block`, { data: { seats: [10], reason: reasons.block } }));
  await page.request.post('/api/auth/guest');
  const book = (seats: number[]) =>
    answerOf<{ id: string; reference: string }>(
      page.request.post('/api/bookings', { data: { concertId: concert.id, seats, contact } }),
    );
  const paid = await book([1]);
  await answerOf(page.request.post(`/api/bookings/${paid.id}/payment`, { data: { method: 'sim_ok' } }));
  const cancelled = await book([11]);
  const cancelling = { data: { reason: reasons.cancel } };
  await answerOf(organiser.delete(`/api/admin/bookings/${cancelled.id}`, cancelling));
  const held = await book([2]);

  const visit = async (path: string, ...texts: string[]) => {
    await page.goto(path);
    for (const text of texts) await expect.poll(() => textsOf(page), path).toContain(text);
    expect(alarms, path).toEqual([]);
  };
  const asQuery = (text: string) => encodeURIComponent(text);

  await visit(`/?query=${asQuery(name)}&city=${asQuery(venue.city)}`, name, venue.name, venue.city);
  await visit(`/?query=${asQuery(sql)}&from=${asQuery(html)}&cursor=${asQuery(html)}`, sql);
  await visit(
    `/concerts/${concert.slug}`,
    name,
    description,
    ...Object.values(venue),
    ...tiers.map((tier) => tier.name),
    ...sections.map((section) => section.name),
    ...seatLabels,
  );
  await visit(`/checkout/${held.id}`, name, seatLabels[0]!, tiers[0]!.name);
  await visit('/bookings', name, contact.name, seatLabels[0]!);
  await visit(`/bookings/${paid.id}?new=1`, name, contact.name, venue.name, tiers[0]!.name);
  await visit('/history', name, seatLabels[0]!, reasons.cancel);
  await visit('/find');
  await page.getByLabel('Reference').fill(paid.reference);
  await page.getByLabel('E-mail').fill(contact.email);
  await page.getByRole('button', { name: 'Find my booking' }).click();
  await expect(page.getByRole('article', { name: `Booking ${paid.reference}` })).toContainText(contact.name);
  await page.getByLabel('Reference').fill(html.slice(0, 20));
  await page.getByRole('button', { name: 'Find my booking' }).click();
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toBeVisible();
  await visit(`/admin/login?next=${asQuery('javascript:window.pwned=1')}`);

  await enterDesk(page);
  await visit('/admin');
  await visit(`/admin/concerts?query=${asQuery(name)}&status=${asQuery(html)}`, name);
  await visit(`/admin/concerts?query=${asQuery(name)}`, name, venue.name);
  await visit(
    `/admin/concerts/${concert.id}`,
    name,
    description,
    ...Object.values(venue),
    ...tiers.map((tier) => tier.name),
  );
  await visit(`/admin/concerts/${concert.id}/edit`, name, description, ...Object.values(venue));
  await visit(`/admin/concerts/${concert.id}/attendees`, name, contact.name, seatLabels[0]!, tiers[0]!.name);
  await visit(`/admin/bookings?concertId=${concert.id}`, name, contact.name, seatLabels[0]!);
  await visit(`/admin/bookings?email=${asQuery(html)}`, html);
  await visit(`/admin/bookings?status=${asQuery(html)}&reference=${asQuery(sql)}`, sql);
  await visit(`/admin/history?concertId=${concert.id}`, contact.name, reasons.block, reasons.cancel);
  await visit(
    `/admin/history?concertId=${asQuery(sql)}&customer=${asQuery(html)}&from=${asQuery(html)}`,
    html,
  );

  await page.goto(`/admin/concerts/${concert.id}`);
  await page.getByRole('button', { name: 'Call off…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(`Call off ${name}?`);
  await dialog.getByLabel('Reason').fill(reasons.callOff);
  await dialog.getByRole('button', { name: 'Call the concert off' }).click();
  await expect(page.locator('[data-sonner-toast]')).toContainText(name);
  await visit(`/admin/history?concertId=${concert.id}&action=cancel`, reasons.callOff);

  expect(alarms).toEqual([]);

  expect(await answerOf(organiser.get('/api/admin/audit'))).toMatchObject({ ok: true });
  const found = await answerOf<{ items: { reference: string }[] }>(
    organiser.get(`/api/admin/bookings?concertId=${concert.id}`),
  );
  expect(found.items).toHaveLength(3);
});

test('a picture that is a script is refused, and a script that is not escaped would run', async ({
  page,
  organiser,
}) => {
  for (const pictureUrl of [
    'javascript:window.pwned=1',
    'data:text/html,<script>window.pwned=1</script>',
    html,
  ]) {
    const data = { name, description, totalSeats: 1, pictureUrl };
    const answer = await organiser.post('/api/admin/concerts', { data });
    expect(answer.status()).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ pointer: '/pictureUrl' }] });
  }
  const alarms = await alarmsOf(page);
  await page.goto('/find');
  await page.evaluate((text) => document.body.insertAdjacentHTML('beforeend', text), html);
  await expect.poll(() => alarms).toEqual(['pwned']);
});
