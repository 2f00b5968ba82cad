import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Mail } from '../../src/domain/accounts/mailer.js';
import { QueuedMailer } from '../../src/infrastructure/accounts/queued-mailer.js';
import { SmtpMailer } from '../../src/infrastructure/accounts/smtp-mailer.js';
import { smtpServer } from '../../src/infrastructure/accounts/smtp-server.js';
import { captureLog } from '../support/captured-log.js';
import { listenForMail, type SmtpListener } from '../support/smtp-listener.js';

const from = 'Fermata <tickets@example.org>';
const link = 'https://tickets.example/reset#token=a-token-that-nobody-may-read';
const mail: Mail = {
  to: 'ann@example.org',
  subject: 'New password',
  text: `Go to ${link}`,
  html: `<p>${link}`,
};
const log = captureLog();
let server: SmtpListener;
const opened: QueuedMailer[] = [];

beforeAll(async () => {
  server = await listenForMail();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((mailer) => mailer.onApplicationShutdown()));
  server.received.length = server.commands.length = server.answers.length = log.length = 0;
});
afterAll(() => server.close());

function open(url = server.url, changes = {}): QueuedMailer {
  const bounds = { atOnce: 1, longestQueue: 10, pausesMs: [1, 1], closingMs: 1000, ...changes };
  const mailer = new QueuedMailer(new SmtpMailer(url, from, bounds.atOnce), bounds);
  opened.push(mailer);
  return mailer;
}

test('a mail comes to the server as it was written', async () => {
  const mailer = open();
  await mailer.send({ ...mail, subject: 'Grüße', text: '.one\n..two\n' });
  await mailer.idle();
  expect(server.received).toMatchObject([{ from: 'tickets@example.org', to: ['ann@example.org'] }]);
  const { lines } = server.received[0]!;
  expect(lines).toEqual(
    expect.arrayContaining([
      'From: Fermata <tickets@example.org>',
      'To: ann@example.org',
      'Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=',
      'Auto-Submitted: auto-generated',
      '.one',
      '..two',
    ]),
  );
  expect(lines.join('\n')).toMatch(/^Content-Type: multipart\/alternative;/m);
  expect(log).toEqual([]);
});

describe('nobody waits for the server, and', () => {
  test('a busy server is asked again', async () => {
    server.answers.push('451 come back later', '451 come back later');
    const mailer = open();
    await mailer.send(mail);
    await mailer.idle();
    expect(server.received).toHaveLength(1);
    expect(log.map(({ level, msg, answer }) => [level, msg, answer])).toEqual([
      ['warn', 'a mail is not sent yet', 451],
      ['warn', 'a mail is not sent yet', 451],
    ]);
  });

  test('an address that is refused is not tried again, and the next mail is sent', async () => {
    server.answers.push('550 5.1.1 <ann@example.org>: no such person');
    const mailer = open();
    await mailer.send(mail);
    await mailer.send({ ...mail, to: 'ben@example.org' });
    await mailer.idle();
    expect(server.received.map(({ to }) => to)).toEqual([['ben@example.org']]);
    expect(log).toMatchObject([{ level: 'error', msg: 'a mail cannot be sent', attempt: 1, answer: 550 }]);
    expectDiscretion();
  });

  test('a server that is away is given up in the end', async () => {
    const gone = await listenForMail();
    await gone.close();
    const mailer = open(gone.url);
    await mailer.send(mail);
    await mailer.idle();
    expect(log.map(({ level, attempt, code }) => [level, attempt, code])).toEqual([
      ['warn', 1, 'ESOCKET'],
      ['warn', 2, 'ESOCKET'],
      ['error', 3, 'ESOCKET'],
    ]);
    expectDiscretion();
  });

  test('what does not fit into the queue is lost and logged', async () => {
    const mailer = open(server.url, { longestQueue: 2 });
    await Promise.all(Array.from({ length: 4 }, () => mailer.send(mail)));
    await mailer.idle();
    expect(server.received).toHaveLength(3);
    expect(log).toMatchObject([{ level: 'error', msg: 'a mail is lost, as too many are waiting' }]);
    expectDiscretion();
  });

  test('a service that stops waits for no further attempt', async () => {
    server.answers.push('451 come back later');
    const mailer = open(server.url, { pausesMs: [3_600_000] });
    await mailer.send(mail);
    await mailer.send({ ...mail, to: 'ben@example.org' });
    while (log.length === 0) await new Promise(setImmediate);
    await mailer.onApplicationShutdown();
    expect(server.received.map(({ to }) => to)).toEqual([['ben@example.org']]);
    expect(log.map(({ msg }) => msg)).toEqual([
      'a mail is not sent yet',
      'a mail is lost, as the service stops',
    ]);
  });

  function expectDiscretion(): void {
    expect(log.length).toBeGreaterThan(0);
    expect(JSON.stringify(log)).not.toMatch(/ann@|token|New password/);
  }
});

describe('nobody else is written to by', () => {
  const hostile: [what: string, changes: Partial<Mail>][] = [
    ['a new line in the subject', { subject: 'Hello\r\nBcc: eve@example.net\r\n\r\nBuy this' }],
    ['a new line in the address', { to: 'ann@example.org\r\nBcc: eve@example.net' }],
    ['a command in the address', { to: 'ann@example.org>\r\nRCPT TO:<eve@example.net' }],
    ['two addresses in one', { to: 'ann@example.org, eve@example.net' }],
    ['a name with another address', { to: 'ann@example.org <eve@example.net>' }],
  ];

  test.each(hostile)('%s', async (_, changes) => {
    const mailer = open();
    await mailer.send({ ...mail, ...changes });
    await mailer.send({ ...mail, to: 'ben@example.org' });
    await mailer.idle();
    const commands = server.commands.filter((line) => /^RCPT/i.test(line));
    expect(commands.filter((line) => !/<(ann|ben)@example\.org>/.test(line))).toEqual([]);
    for (const { lines } of server.received) {
      expect(lines.slice(0, lines.indexOf('')).filter((line) => /^(b?cc|buy)/i.test(line))).toEqual([]);
    }
    expect(server.received.at(-1)!.to).toEqual(['ben@example.org']);
  });
});

test.each([
  ['smtp://mail.example', { port: 587, secure: false, requireTLS: false, auth: undefined }],
  [
    'smtps://ann%40example.org:p%2Fw@mail.example',
    { port: 465, secure: true, auth: { user: 'ann@example.org', pass: 'p/w' } },
  ],
  ['smtp://ann:pw@mail.example:2525', { port: 2525, secure: false, requireTLS: true }],
])('%s says how to reach the server', (url, settings) => {
  expect(smtpServer(url)).toMatchObject({ host: 'mail.example', ...settings });
});
