import { describe, expect, test } from '@jest/globals';
import { readConfiguration, readDatabaseConfiguration } from '../../src/configuration/configuration.js';

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
      },
      databasePoolSize: 10,
      ledgerPoolSize: 4,
      adminEmail: null,
      seedDemo: true,
      backgroundJobs: true,
      auditIntervalMinutes: 15,
      logLevel: 'info',
    });
  });

  test('seeds no demo in production unless it is told to', () => {
    expect(readConfiguration({ NODE_ENV: 'production' }).seedDemo).toBe(false);
    expect(readConfiguration({ NODE_ENV: 'production', SEED_DEMO: 'true' }).seedDemo).toBe(true);
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
