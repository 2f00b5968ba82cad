import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readConfiguration } from '../../src/configuration/configuration.js';
import { SecretBox } from '../../src/infrastructure/second-factor/secret-box.js';
import { MysqlSecondFactorRepository } from '../../src/infrastructure/second-factor/mysql-second-factor-repository.js';
import type { BegunSecondFactor, RecoveryCodes, Session } from '../support/answers.js';
import { captureLog, type LogLine } from '../support/captured-log.js';
import { expectOk } from '../support/concerts.js';
import { earlyInStep, oneTimeCode } from '../support/one-time-code.js';
import { expectProblem } from '../support/problems.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { TestClient } from '../support/test-client.js';
import { writtenMails } from '../support/written-mails.js';

const password = 'a test password';
const path = '/api/auth/second-factor';

let log: LogLine[];
let shop: TestApp;
/** Somebody with a second factor, who used the code of the step before this one. */
let clerk: TestClient;
let email: string;
let secret: string;
let recoveryCodes: string[];

beforeAll(async () => {
  log = captureLog();
  const { access } = readConfiguration(process.env);
  shop = await startTestApp({ access: { ...access, secondFactorRoles: ['manager'] } });
});
afterAll(() => shop.close());

beforeEach(async () => {
  await earlyInStep();
  clerk = await shop.staff('box_office');
  email = await emailOf(clerk);
  const begun = await expectOk(clerk.post<BegunSecondFactor>(path, { password }));
  secret = begun.secret;
  const confirmation = { code: oneTimeCode(secret, -1) };
  recoveryCodes = (await expectOk(clerk.post<RecoveryCodes>(`${path}/confirm`, confirmation))).recoveryCodes;
});

const logIn = (code?: string) => shop.nobody.post<Session>('/api/auth/login', { email, password, code });

describe('setting it up', () => {
  test('takes the password, and changes nothing until the app shows the right code', async () => {
    const viewer = await shop.staff('viewer');
    const login = { email: await emailOf(viewer), password };
    await expectProblem(viewer.post(path, { password: 'wrong' }), 401, 'INVALID_CREDENTIALS');
    await expectProblem(viewer.post(`${path}/confirm`, { code: '123456' }), 409, 'SECOND_FACTOR_OFF');
    const { secret, uri } = await expectOk(viewer.post<BegunSecondFactor>(path, { password }));
    expect(uri).toContain(`secret=${secret}`);
    expect(decodeURIComponent(uri)).toContain(`otpauth://totp/Fermata:${login.email}`);
    const wrong = oneTimeCode(secret) === '000000' ? '111111' : '000000';
    await expectProblem(viewer.post(`${path}/confirm`, { code: wrong }), 401, 'INVALID_CODE');
    expect((await shop.nobody.post('/api/auth/login', login)).status).toBe(200);
  });

  test('again is refused while it is on', async () => {
    await expectProblem(clerk.post(path, { password }), 409, 'SECOND_FACTOR_ON');
    await expectProblem(
      clerk.post(`${path}/confirm`, { code: oneTimeCode(secret) }),
      409,
      'SECOND_FACTOR_ON',
    );
  });

  test('ends the other sessions, which had no code', async () => {
    const viewer = await shop.staff('viewer');
    const login = { email: await emailOf(viewer), password };
    const { token } = await expectOk(shop.nobody.post<Session>('/api/auth/login', login));
    const other = new TestClient(shop.url, shop.api, token);
    expect((await other.get('/api/auth/me')).status).toBe(200);
    const { secret } = await expectOk(viewer.post<BegunSecondFactor>(path, { password }));
    await expectOk(viewer.post(`${path}/confirm`, { code: oneTimeCode(secret) }));
    await expectProblem(other.get('/api/auth/me'), 401, 'UNAUTHENTICATED');
    expect((await viewer.get('/api/auth/me')).status).toBe(200);
  });

  test('is not for who has no password', async () => {
    const guest = await shop.guest();
    await expectProblem(guest.post(path, { password }), 401, 'INVALID_CREDENTIALS');
  });

  test('many times at once with one code gives recovery codes once', async () => {
    const viewer = await shop.staff('viewer');
    const { secret } = await expectOk(viewer.post<BegunSecondFactor>(path, { password }));
    const code = oneTimeCode(secret);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => viewer.post(`${path}/confirm`, { code })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await codesLeft(viewer)).toBe(10);
  });
});

describe('logging in', () => {
  test('needs the code, and says so only after the right password', async () => {
    const wrong = { email, password: 'wrong' };
    await expectProblem(shop.nobody.post('/api/auth/login', wrong), 401, 'INVALID_CREDENTIALS');
    await expectProblem(logIn(), 401, 'SECOND_FACTOR_NEEDED');
    const [one, two] = oneTimeCode(secret).split(/(?=.{3}$)/);
    expect((await logIn(`${one} ${two}`)).status).toBe(200);
  });

  test.each(['12345', '', 'x'.repeat(41)])('with the code "%s" is refused', async (code) => {
    await expectProblem(logIn(code), 400, 'INVALID_INPUT', ['/code']);
  });

  test('takes a code of the step before or after, and no other', async () => {
    await expectProblem(logIn(oneTimeCode(secret, -4)), 401, 'INVALID_CODE');
    await expectProblem(logIn(oneTimeCode(secret, 4)), 401, 'INVALID_CODE');
    expect((await logIn(oneTimeCode(secret, 1))).status).toBe(200);
  });

  test('takes no code twice, nor one from before that', async () => {
    const used = oneTimeCode(secret);
    expect((await logIn(used)).status).toBe(200);
    await expectProblem(logIn(used), 401, 'INVALID_CODE');
    await expectProblem(logIn(oneTimeCode(secret, -1)), 401, 'INVALID_CODE');
  });

  test('sixteen times at once with one code opens one session', async () => {
    const code = oneTimeCode(secret);
    const answers = await Promise.all(Array.from({ length: 16 }, () => logIn(code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(15).fill(401)]);
  });

  test('takes each recovery code once, however it is typed', async () => {
    expect(recoveryCodes).toHaveLength(10);
    expect(new Set(recoveryCodes).size).toBe(10);
    const [code] = recoveryCodes;
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => logIn(` ${code!.toLowerCase().replaceAll('-', ' ')} `)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    await expectProblem(logIn(code), 401, 'INVALID_CODE');
    expect((await logIn(recoveryCodes[1])).status).toBe(200);
  });
});

test('new recovery codes end the ones before', async () => {
  const given = { code: oneTimeCode(secret) };
  const renewed = await expectOk(clerk.post<RecoveryCodes>(`${path}/recovery-codes`, given));
  await expectProblem(clerk.post(`${path}/recovery-codes`, given), 401, 'INVALID_CODE');
  await expectProblem(logIn(recoveryCodes[0]), 401, 'INVALID_CODE');
  expect((await logIn(renewed.recoveryCodes[0])).status).toBe(200);
  expect(await codesLeft(clerk)).toBe(9);
});

test('it is removed with a code, and the owner is told', async () => {
  await expectProblem(clerk.post(`${path}/remove`, { code: '000000' }), 401, 'INVALID_CODE');
  expect((await clerk.post(`${path}/remove`, { code: recoveryCodes[0] })).status).toBe(204);
  expect((await logIn()).status).toBe(200);
  expect(await codesLeft(clerk)).toBe(0);
  const [mail] = await writtenMails(shop);
  expect(mail).toMatchObject({ to: email, subject: 'Your second factor was removed' });
  await expectProblem(clerk.post(`${path}/remove`, { code: '000000' }), 409, 'SECOND_FACTOR_OFF');
});

test('an admin resets it for who has lost everything, and the sessions end', async () => {
  const admin = await shop.admin();
  expect((await admin.post(`/api/admin/staff/${clerk.customerId}/second-factor/reset`)).status).toBe(204);
  await expectProblem(clerk.get('/api/auth/me'), 401, 'UNAUTHENTICATED');
  expect((await logIn()).status).toBe(200);
  expect(await codesLeft(clerk)).toBe(0);
  expect((await writtenMails(shop))[0]).toMatchObject({
    to: email,
    subject: 'Your second factor was removed',
  });
});

test('who needs one does nothing without it, and cannot be without it', async () => {
  const manager = await shop.staff('manager');
  await expectProblem(manager.get('/api/admin/concerts'), 403, 'SECOND_FACTOR_REQUIRED');
  await expectProblem(
    manager.post(`${path}/recovery-codes`, { code: '000000' }),
    403,
    'SECOND_FACTOR_REQUIRED',
  );
  const { secret } = await expectOk(manager.post<BegunSecondFactor>(path, { password }));
  await expectOk(manager.post(`${path}/confirm`, { code: oneTimeCode(secret, -1) }));
  expect((await manager.get('/api/admin/concerts')).status).toBe(200);
  const given = { code: oneTimeCode(secret) };
  await expectProblem(manager.post(`${path}/remove`, given), 409, 'SECOND_FACTOR_DEMANDED');
});

describe('a secret in the table', () => {
  test('is encrypted, for this account alone', async () => {
    const [{ totpSecret }] = await shop.database.dataSource.query<[{ totpSecret: Buffer }]>(
      'SELECT totpSecret FROM customer WHERE email = ?',
      [email],
    );
    expect(totpSecret.toString('latin1')).not.toContain(secret);
    const box = new SecretBox(shop.database.configuration.appSecret);
    expect(box.open(clerk.customerId, totpSecret)).toBe(secret);
    expect(box.open('01890000-0000-7000-8000-000000000000', totpSecret)).toBeNull();
    expect(box.seal(clerk.customerId, secret).equals(box.seal(clerk.customerId, secret))).toBe(false);
  });

  test('that cannot be read, as APP_SECRET was changed, makes all codes wrong and tells the operator', async () => {
    const otherBox = new SecretBox('another secret of the application 12345');
    await shop.database.dataSource.query('UPDATE customer SET totpSecret = ? WHERE email = ?', [
      otherBox.seal(clerk.customerId, secret),
      email,
    ]);
    await expectProblem(logIn(oneTimeCode(secret)), 401, 'INVALID_CODE');
    const line = log.find(({ msg }) => msg.includes(clerk.customerId));
    expect(line).toMatchObject({ level: 'error', msg: expect.stringContaining('APP_SECRET') });
    expect(JSON.stringify(log)).not.toContain(secret);
    expect((await logIn(recoveryCodes[0])).status).toBe(200);
  });
});

test('of two steps that are used at once the later one ends the earlier', async () => {
  const factors = new MysqlSecondFactorRepository(
    shop.database.dataSource,
    new SecretBox(shop.database.configuration.appSecret),
  );
  const far = 4_000_000_000;
  expect(await factors.useStep(clerk.customerId, far)).toBe(true);
  expect(await factors.useStep(clerk.customerId, far)).toBe(false);
  expect(await factors.useStep(clerk.customerId, far - 1)).toBe(false);
});

async function emailOf(client: TestClient): Promise<string> {
  return (await expectOk(client.get<{ customer: { email: string } }>('/api/auth/me'))).customer.email;
}

async function codesLeft({ customerId }: TestClient): Promise<number> {
  const [{ count }] = await shop.database.dataSource.query<[{ count: string }]>(
    'SELECT COUNT(*) AS count FROM recovery_code WHERE customerId = ?',
    [Buffer.from(customerId.replaceAll('-', ''), 'hex')],
  );
  return Number(count);
}
