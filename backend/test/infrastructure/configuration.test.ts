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
