import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { QueryRunner } from 'typeorm';
import { Configuration } from '../../src/configuration/configuration.js';
import { MysqlAuditor } from '../../src/infrastructure/audit/mysql-auditor.js';
import { JobLock } from '../../src/infrastructure/database/job-lock.js';
import { AuditSchedule } from '../../src/presentation/schedule/audit-schedule.js';
import { Schedules } from '../../src/presentation/schedule/schedules.js';
import { RunAudit } from '../../src/use-cases/audit/run-audit.js';
import { captureLog, type LogLine } from '../support/captured-log.js';
import { createConcert, expectOk } from '../support/concerts.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const tenMilliseconds = 1 / 6000;

const log = captureLog();
let shop: TestApp;

async function open(changes: Partial<Configuration>): Promise<void> {
  shop = await startTestApp(changes);
  log.length = 0;
}

function audits(): LogLine[] {
  return log.filter(({ context }) => context === AuditSchedule.name);
}

async function until(condition: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 10_000; !condition(); await sleep(5)) {
    if (Date.now() > deadline) throw new Error(`It does not come: ${JSON.stringify(log.slice(-5))}`);
  }
}

describe('the audit on a schedule', () => {
  beforeEach(() => open({ backgroundJobs: true, auditIntervalMinutes: tenMilliseconds }));
  afterEach(() => shop.close());

  test('says that all is well, and raises the alarm once a row is damaged', async () => {
    const [admin, guest] = await Promise.all([shop.admin(), shop.guest()]);
    const { id: concertId } = await createConcert(admin);
    await expectOk(guest.post('/api/bookings', { concertId, seats: [1, 2] }));
    shop.app.get(Schedules, { strict: false }).start();
    await until(() => audits().length >= 2);
    for (const line of audits())
      expect(line).toMatchObject({ level: 'info', msg: 'audit found no violation' });

    await shop.database.dataSource.query(
      `UPDATE seat SET state = 'free', bookingId = NULL WHERE state = 'sold'`,
    );
    await until(() => audits().some(({ level }) => level === 'error'));
    expect(audits().find(({ level }) => level === 'error')).toEqual({
      level: 'error',
      time: expect.any(Number),
      pid: process.pid,
      hostname: expect.any(String),
      context: 'AuditSchedule',
      msg: 'AUDIT VIOLATED',
      ms: expect.any(Number),
      count: 3,
      invariants: ['live-reservation-has-its-seat', 'tier-counts-its-seats'],
      first: [1, 2, 3].map(() => expect.objectContaining({ concertId, detail: expect.any(String) })),
    });
  });

  test('is no longer there once the service has closed', async () => {
    shop.app.get(Schedules, { strict: false }).start();
    await until(() => audits().length >= 1);
    await shop.app.close();
    const atClosing = log.length;
    await sleep(100);
    expect(log).toHaveLength(atClosing);
    expect(log.filter(({ level }) => level !== 'info')).toEqual([]);
  });
});

test.each<[string, Partial<Configuration>]>([
  ['an interval of 0', { backgroundJobs: true, auditIntervalMinutes: 0 }],
  ['background jobs off', { backgroundJobs: false, auditIntervalMinutes: tenMilliseconds }],
])('nothing is audited with %s', async (_, changes) => {
  await open(changes);
  shop.app.get(Schedules, { strict: false }).start();
  await sleep(200);
  await shop.close();
  expect(audits()).toEqual([]);
});

describe('while an audit is under way', () => {
  let blocker: QueryRunner;

  beforeAll(() => open({ backgroundJobs: true, auditIntervalMinutes: tenMilliseconds }));
  afterAll(() => shop.close());

  beforeEach(async () => {
    blocker = shop.database.dataSource.createQueryRunner();
    await blocker.query('LOCK TABLES reservation WRITE');
  });
  afterEach(async () => {
    await blocker.query('UNLOCK TABLES');
    await blocker.release();
  });

  /** Statements on `reservation` that wait: one for each audit. */
  async function waiting(): Promise<number> {
    const [row] = await shop.database.dataSource.query<{ statements: number }[]>(
      `SELECT COUNT(*) AS statements FROM information_schema.processlist
        WHERE db = DATABASE() AND info LIKE '%FROM reservation%' AND id <> CONNECTION_ID()`,
    );
    return row!.statements;
  }

  test('neither this instance nor another begins a second one, and closing waits for it', async () => {
    shop.app.get(Schedules, { strict: false }).start();
    while ((await waiting()) === 0) await sleep(5);
    const { configuration, dataSource } = shop.database;
    const other = new AuditSchedule(
      new RunAudit(new MysqlAuditor(dataSource)),
      new JobLock(configuration),
      configuration,
    );
    await other.run();
    expect(audits()).toEqual([expect.objectContaining({ msg: 'another instance is auditing' })]);
    await sleep(100);
    expect(await waiting()).toBe(1);

    let closed = false;
    const closing = shop.app.close().then(() => (closed = true));
    await sleep(100);
    expect(closed).toBe(false);
    await blocker.query('UNLOCK TABLES');
    await closing;
    expect(audits().slice(1)).toEqual([expect.objectContaining({ msg: 'audit found no violation' })]);
    await other.run();
    expect(audits()).toHaveLength(3);
  });
});
