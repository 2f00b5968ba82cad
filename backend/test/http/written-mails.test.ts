import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Mailer } from '../../src/domain/accounts/mailer.js';
import { startSecondInstance } from '../support/second-instance.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { writtenMails } from '../support/written-mails.js';

const hostile = {
  to: 'ann@example.org',
  subject: `<script>alert('subject')</script>\r\nBcc: eve@example.net`,
  text: `<b onclick="x">bold</b>\nhttps://tickets.example/reset#token=a.b&x="><img src=y>\njavascript:alert(1)\n`,
};
const behindProxy = { trustedProxies: ['127.0.0.1'], corsOrigins: [], rateLimits: false };
let shop: TestApp;
let folder: string;

beforeAll(async () => {
  shop = await startTestApp({ edge: behindProxy });
  folder = shop.database.configuration.mail.folder;
});
afterAll(() => shop.close());

const get = (path: string) => fetch(shop.url + path);

test('before there is a mail the page says so', async () => {
  const response = await get('/dev/mail');
  expect([response.status, await response.text()]).toEqual([
    200,
    expect.stringContaining('No mail was written yet.'),
  ]);
});

test('somebody on another machine learns nothing of them', async () => {
  const headers = { 'x-forwarded-for': '203.0.113.7' };
  for (const path of ['/dev/mail', '/dev/mail/anything']) {
    const response = await fetch(shop.url + path, { headers });
    expect([response.status, await response.text()]).toEqual([
      404,
      expect.not.stringContaining('No mail was written yet.'),
    ]);
  }
});

test('mails are listed, the newest first, and each can be read without its words becoming a page', async () => {
  const mailer = shop.app.get(Mailer, { strict: false });
  await mailer.send({ to: 'ben@example.org', subject: 'First', text: 'One' });
  await writtenMails(shop);
  await mailer.send(hostile);
  const [newest, oldest] = await writtenMails(shop);
  expect([newest, oldest]).toMatchObject([hostile, { subject: 'First' }]);

  const response = await get('/dev/mail');
  expect(response.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/=]+';/,
  );
  expect(response.headers.get('cache-control')).toBe('no-store');
  const list = await response.text();
  expect(list.indexOf(`/dev/mail/${newest!.name}`)).toBeGreaterThan(0);
  expect(list.indexOf(`/dev/mail/${newest!.name}`)).toBeLessThan(list.indexOf(`/dev/mail/${oldest!.name}`));
  expect(list).toContain('to ben@example.org');
  expect(list).toContain('&lt;script&gt;alert(&#39;subject&#39;)&lt;/script&gt;');

  const one = await get(`/dev/mail/${newest!.name}`);
  expect(one.status).toBe(200);
  expect(one.headers.get('content-security-policy')).toContain("default-src 'none'");
  const page = await one.text();
  expect(page).toContain('&lt;b onclick=&quot;x&quot;&gt;bold');
  expect([...page.matchAll(/href="([^"]*)"/g)].map(([, address]) => address)).toEqual([
    '/dev/mail',
    'https://tickets.example/reset#token=a.b&amp;x=',
  ]);
  expect(list + page).not.toMatch(/<(script|img|b)\b/);
});

test('a mail lies in the folder as a mail program reads it, for its owner only', async () => {
  const { name } = (await writtenMails(shop))[0]!;
  const message = await readFile(join(folder, `${name}.eml`), 'utf8');
  const head = message.slice(0, message.indexOf('\r\n\r\n'));
  expect(head).toContain('\r\nTo: ann@example.org\r\n');
  expect(head).not.toMatch(/^Bcc:/m);
  expect((await stat(join(folder, `${name}.eml`))).mode & 0o777).toBe(0o600);
  expect((await stat(join(folder, `${name}.json`))).mode & 0o777).toBe(0o600);
});

test('no name leads out of the folder', async () => {
  await writeFile(
    join(dirname(folder), 'secret.json'),
    JSON.stringify({ ...hostile, writtenAt: new Date() }),
  );
  await writeFile(join(folder, 'notes.json'), JSON.stringify({ ...hostile, writtenAt: new Date() }));
  for (const name of [
    '..%2Fsecret',
    '%2e%2e%2fsecret',
    '..%5Csecret',
    encodeURIComponent(join(dirname(folder), 'secret')),
    'notes',
    '..',
    '%00',
    '0197-nobody',
    '01970000-0000-7000-8000-000000000000',
  ]) {
    const response = await get(`/dev/mail/${name}`);
    expect([name, response.status]).toEqual([name, 404]);
    expect(await response.text()).not.toContain('bold');
  }
});

test('the newest 200 mails are kept', async () => {
  const mailer = shop.app.get(Mailer, { strict: false });
  for (let number = 1; number <= 205; number++) {
    await mailer.send({ to: 'ann@example.org', subject: `Number ${number}`, text: 'Hello' });
  }
  const mails = await writtenMails(shop);
  expect(mails).toHaveLength(200);
  expect(mails.map(({ subject }) => subject)).not.toContain('Number 1');
  expect(mails.map(({ subject }) => subject)).toContain('Number 205');
  expect((await readdir(folder)).filter((file) => file.endsWith('.eml'))).toHaveLength(200);
});

test('nobody reads mail in production, nor where it is sent', async () => {
  const { name } = (await writtenMails(shop))[0]!;
  const { mail } = shop.database.configuration;
  for (const changes of [
    { nodeEnv: 'production' as const },
    { mail: { ...mail, smtpUrl: 'smtp://127.0.0.1:1', from: 'tickets@example.org' } },
  ]) {
    const other = await startSecondInstance(shop, changes);
    const urls = ['/dev/mail', `/dev/mail/${name}`];
    const answers = await Promise.all(urls.map((url) => other.app.inject({ url })));
    await other.close();
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404]);
  }
  const document = await (await get('/api/openapi.json')).text();
  expect(document).not.toContain('/dev/mail');
});
