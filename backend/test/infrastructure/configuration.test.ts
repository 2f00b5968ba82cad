import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { readConfiguration, readDatabaseConfiguration } from '../../src/configuration/configuration.js';
import { warningsOf } from '../../src/configuration/warnings.js';

const production = {
  NODE_ENV: 'production',
  DB_PASSWORD: 'a password',
  APP_SECRET: 'k3ZqW8pLx0YvB6tNr5HsD1fGm7JcA9eU',
};

describe('the configuration', () => {
  test('has defaults for a development machine', () => {
    expect(readConfiguration({})).toMatchObject({
      port: 3000,
      webPort: 3001,
      database: {
        host: '127.0.0.1',
        port: 3306,
        username: 'root',
        password: '',
        database: 'fermata',
        ssl: false,
        sslCa: null,
      },
      databasePoolSize: 10,
      ledgerPoolSize: 4,
      adminEmail: null,
      seedDemo: true,
      backgroundJobs: true,
      auditIntervalMinutes: 15,
      retention: { guestDays: 90 },
      logLevel: 'info',
    });
  });

  test('seeds no demo in production unless it is told to', () => {
    expect(readConfiguration(production).seedDemo).toBe(false);
    expect(readConfiguration({ ...production, SEED_DEMO: 'true' }).seedDemo).toBe(true);
  });

  describe('of production', () => {
    const wrong: [what: string, changes: Record<string, string>, line: string][] = [
      ['no secret', { APP_SECRET: '' }, 'APP_SECRET: is required in production; make one with: node -p '],
      ['a short secret', { APP_SECRET: 'k3Zq'.repeat(7) }, 'APP_SECRET: must have 32 to 200 characters'],
      ['a long secret', { APP_SECRET: 'k3ZqW8pL'.repeat(26) }, 'APP_SECRET: must have 32 to 200 characters'],
      ['one letter as a secret', { APP_SECRET: 'a'.repeat(32) }, 'APP_SECRET: is easy to guess'],
      ['changeme as a secret', { APP_SECRET: `changeme${'k3ZqW8pL'.repeat(3)}` }, 'APP_SECRET: is easy to'],
      ['a database without a password', { DB_PASSWORD: '' }, 'DB_PASSWORD: a password is required'],
      [
        'a database URL without a password',
        { DATABASE_URL: 'mysql://fermata@db.example/fermata' },
        'DATABASE_URL: a password is required',
      ],
      [
        "the demo's password",
        { ADMIN_EMAIL: 'ann@example.org', ADMIN_PASSWORD: 'fermata-demo' },
        'ADMIN_PASSWORD: everybody knows this one',
      ],
      ['an address that is none', { PUBLIC_URL: 'ftp://tickets.example' }, 'PUBLIC_URL: must look like'],
    ];

    test.each(wrong)('refuses %s, and names it', (_, changes, line) => {
      expect(() => readConfiguration({ ...production, ...changes })).toThrow(`not valid:\n  - ${line}`);
    });

    test('refuses the secret of .env.example', async () => {
      const example = await readFile(new URL('../../../.env.example', import.meta.url), 'utf8');
      const secret = /^#APP_SECRET=(.+)$/m.exec(example)![1];
      const read = () => readConfiguration({ ...production, APP_SECRET: secret });
      expect(read).toThrow('  - APP_SECRET: is easy to guess');
    });
  });

  test('draws a secret where none is given, and says so', () => {
    const [one, other] = [readConfiguration({}), readConfiguration({})];
    expect(one.appSecretIsDrawn).toBe(true);
    expect(Buffer.from(one.appSecret, 'base64url')).toHaveLength(32);
    expect(other.appSecret).not.toBe(one.appSecret);
    const { appSecret, appSecretIsDrawn } = readConfiguration(production);
    expect({ appSecret, appSecretIsDrawn }).toEqual({
      appSecret: production.APP_SECRET,
      appSecretIsDrawn: false,
    });
    expect(() => readConfiguration({ APP_SECRET: 'too short' })).toThrow('  - APP_SECRET: must have 32');
  });

  test('of mail names the server, the sender, and a folder for what is not sent', () => {
    expect(readConfiguration({ DATA_DIR: '/data' }).mail).toEqual({
      smtpUrl: null,
      from: 'Fermata <no-reply@localhost>',
      folder: '/data/mail',
    });
    const given = { SMTP_URL: 'smtps://u:p@mail.example', MAIL_FROM: 'Box office <box@example.org>' };
    expect(readConfiguration(given).mail).toMatchObject({ smtpUrl: given.SMTP_URL, from: given.MAIL_FROM });
    for (const [changes, line] of [
      [{ SMTP_URL: 'http://mail.example' }, 'SMTP_URL: must look like'],
      [{ SMTP_URL: 'smtp://' }, 'SMTP_URL: must look like'],
      [{ MAIL_FROM: '' }, 'MAIL_FROM: is required with SMTP_URL'],
      [{ MAIL_FROM: 'Box office' }, 'MAIL_FROM: must look like'],
      [{ MAIL_FROM: 'Box\r\nBcc: eve@example.net <box@example.org>' }, 'MAIL_FROM: must look like'],
    ] as const) {
      expect(() => readConfiguration({ ...given, ...changes })).toThrow(`  - ${line}`);
    }
  });

  test('says where the instances talk to each other, if they do', () => {
    expect(readConfiguration({}).redisUrl).toBeNull();
    for (const url of [
      'redis://127.0.0.1:6379',
      'rediss://me:p%40ss@redis.example/2',
      'redis://:secret@[::1]',
    ]) {
      expect(readConfiguration({ REDIS_URL: url }).redisUrl).toBe(url);
    }
    for (const url of [
      'redis.example:6379',
      'http://redis.example',
      'redis://',
      'redis://redis.example/news',
    ]) {
      const read = () => readConfiguration({ REDIS_URL: url });
      expect(read).toThrow('  - REDIS_URL: m');
    }
    const read = () => readConfiguration({ REDIS_URL: 'redis://:secret@redis.example/x' });
    expect(read).not.toThrow('secret');
  });

  test('warns of what should not surprise anybody', () => {
    const warnings = (given: Record<string, string>) => warningsOf(readConfiguration(given)).join('\n');
    expect(warnings({})).toMatch(/APP_SECRET is not set.*\n.*\/dev\/mail/);
    expect(warnings(production)).toMatch(/Payments are simulated.*\nMail reaches nobody.*\.data\/mail/);
    expect(warnings(production)).not.toMatch(/APP_SECRET|\/dev\/mail/);
    expect(
      warnings({ ...production, SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'a@b.example' }),
    ).not.toMatch(/mail/i);
  });

  test.each([
    [{}, 'http://localhost:3000'],
    [{ PORT: '3100' }, 'http://localhost:3100'],
    [{ PUBLIC_URL: 'https://tickets.example/' }, 'https://tickets.example'],
  ])('of %j lets links begin with %s', (given, url) => {
    expect(readConfiguration(given).publicUrl).toBe(url);
  });

  test('takes AUDIT_INTERVAL_MINUTES 0 for never', () => {
    expect(readConfiguration({ AUDIT_INTERVAL_MINUTES: '0' }).auditIntervalMinutes).toBe(0);
  });

  test('says where the database is without asking for more', () => {
    const alone = { DB_HOST: 'db.example', DB_PASSWORD: ' ', ADMIN_EMAIL: 'nobody' };
    expect(readDatabaseConfiguration(alone).database).toMatchObject({ host: 'db.example', password: '' });
    const read = () => readDatabaseConfiguration({ DB_PORT: 'usual' });
    expect(read).toThrow('The configuration is not valid:\n  - DB_PORT: ');
  });

  describe('of Stripe', () => {
    const all = {
      STRIPE_SECRET_KEY: 'sk_test_1',
      STRIPE_WEBHOOK_SECRET: 'whsec_1',
      STRIPE_PUBLISHABLE_KEY: 'pk_test_1',
    };

    test('is taken where all three keys are given', () => {
      expect(readConfiguration({}).stripe).toBeNull();
      expect(readConfiguration(all).stripe).toEqual({
        secretKey: 'sk_test_1',
        webhookSecret: 'whsec_1',
        publishableKey: 'pk_test_1',
        apiUrl: null,
      });
      const apiUrl = 'http://127.0.0.1:12111';
      expect(readConfiguration({ ...all, STRIPE_API_URL: apiUrl }).stripe).toMatchObject({ apiUrl });
    });

    test.each(Object.keys(all))('is refused without %s, and names no value', (missing) => {
      const read = () => readConfiguration({ ...all, [missing]: ' ' });
      expect(read).toThrow('  - STRIPE_SECRET_KEY: give it with STRIPE_WEBHOOK_SECRET and');
      expect(read).not.toThrow('test_1');
    });

    test('is refused with keys in the wrong places', () => {
      const swapped = { ...all, STRIPE_SECRET_KEY: 'pk_test_1', STRIPE_PUBLISHABLE_KEY: 'sk_test_1' };
      const read = () => readConfiguration({ ...swapped, STRIPE_API_URL: 'stripe' });
      expect(read).toThrow('  - STRIPE_SECRET_KEY: must begin with sk_ or rk_');
      expect(read).toThrow('  - STRIPE_PUBLISHABLE_KEY: must begin with pk_');
      expect(read).toThrow('  - STRIPE_API_URL: ');
      expect(read).not.toThrow('sk_test_1');
    });
  });

  test('takes the database from a URL, which wins', () => {
    const url = 'mysql://shop:p%40ss%2Fword@db.example:3307/tickets?ssl=true';
    expect(readConfiguration({ DATABASE_URL: url, DB_HOST: 'elsewhere' }).database).toEqual({
      host: 'db.example',
      port: 3307,
      username: 'shop',
      password: 'p@ss/word',
      database: 'tickets',
      ssl: true,
      sslCa: null,
    });
  });

  test('takes an empty variable for an absent one', () => {
    expect(readConfiguration({ PORT: '', DATABASE_URL: ' ', DB_PORT: '3310' })).toMatchObject({
      port: 3000,
      database: { port: 3310 },
    });
  });

  test('says all that is wrong at once', () => {
    const read = () =>
      readConfiguration({
        PORT: 'http',
        WEB_PORT: '70000',
        DB_POOL_SIZE: '1.5',
        DB_DATABASE: 'a`b',
        LOG_LEVEL: 'loud',
        SEED_DEMO: 'perhaps',
        BACKGROUND_JOBS: 'sometimes',
        AUDIT_INTERVAL_MINUTES: '-1',
        ADMIN_EMAIL: 'nobody',
      });
    expect(read).toThrow('The configuration is not valid:');
    for (const name of [
      'PORT',
      'WEB_PORT',
      'DB_POOL_SIZE',
      'DB_DATABASE',
      'LOG_LEVEL',
      'SEED_DEMO',
      'BACKGROUND_JOBS',
      'AUDIT_INTERVAL_MINUTES',
      'ADMIN_EMAIL',
    ]) {
      expect(read).toThrow(`  - ${name}: `);
    }
    expect(read).toThrow('ADMIN_EMAIL and ADMIN_PASSWORD: give both or neither');
  });

  test.each(['postgres://db/x', 'not a url', 'mysql://db/a`b'])('refuses the database URL %s', (url) => {
    expect(() => readConfiguration({ DATABASE_URL: url })).toThrow('  - DATABASE_URL: ');
  });
});
