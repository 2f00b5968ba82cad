import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readDatabaseConfiguration } from '../../src/configuration/configuration.js';
import { createDataSource } from '../../src/infrastructure/database/data-source.js';
import { openConnection } from '../../src/infrastructure/database/open-connection.js';
import { whyNoDatabase } from '../../src/infrastructure/database/why-no-database.js';
import { startOwnDatabaseServer } from '../support/own-database-server.js';
import { createTestDatabase } from '../support/test-database.js';
import { openThrowawayRun, type OpenRun } from '../support/throwaway-run.js';

const certificates = fileURLToPath(new URL('../support/test-only-certificates', import.meta.url));
const authority = { DB_SSL: 'true', DB_SSL_CA: `${certificates}/ca.pem` };
const encrypted = { ...authority, DB_HOST: 'localhost' };
let run: OpenRun;
let environment: Readonly<Record<string, string>>;

beforeAll(async () => {
  run = await openThrowawayRun();
  ({ environment } = await startOwnDatabaseServer(run, certificates));
});
afterAll(() => run.close());

async function cipherOf(changes: Record<string, string>): Promise<string> {
  const { database } = readDatabaseConfiguration({ ...environment, ...changes });
  const connection = await openConnection(database);
  const [rows] = await connection.query("SHOW STATUS LIKE 'Ssl_cipher'");
  await connection.end();
  return (rows as { Value: string }[])[0]!.Value;
}

describe('the connection to the database', () => {
  test('is open unless asked otherwise', async () => {
    expect(await cipherOf({})).toBe('');
  });

  test('is encrypted where the certificate is of the authority and for the host', async () => {
    expect(await cipherOf(encrypted)).toMatch(/^(TLS_|ECDHE-)/);
    expect(await cipherOf(authority)).toMatch(/^(TLS_|ECDHE-)/);
  });

  test('is encrypted for everything that the service does', async () => {
    const database = await createTestDatabase({ ...environment, ...encrypted });
    const pool = createDataSource(database.configuration, { poolSize: 1 });
    await pool.initialize();
    for (const source of [database.dataSource, pool]) {
      const rows = await source.query<{ Value: string }[]>("SHOW STATUS LIKE 'Ssl_cipher'");
      expect(rows[0]!.Value).not.toBe('');
    }
    await pool.destroy();
    await database.drop();
  });

  test.each<[string, Record<string, string>]>([
    ['of an authority that nobody named', { DB_SSL: 'true', DB_SSL_CA: '', DB_HOST: 'localhost' }],
    ['for another host', { ...encrypted, DB_HOST: '127.1' }],
  ])('is refused with a certificate %s, in a sentence', async (_, changes) => {
    const refused: unknown = await cipherOf(changes).catch((error: unknown) => error);
    // Node's own errors are of another realm than the tests'.
    const { message, code } = refused as NodeJS.ErrnoException;
    const why = whyNoDatabase(Object.assign(new Error(message), { code }));
    expect(why).toMatch(/^The database's certificate is not trusted .*DB_SSL_CA/);
  });
});

test.each([
  ['a file that is not there', { DB_SSL: 'true', DB_SSL_CA: '/none.pem' }, 'must name a readable file'],
  [
    'a file without a certificate',
    { DB_SSL: 'true', DB_SSL_CA: fileURLToPath(import.meta.url) },
    'must name a readable file',
  ],
  [
    'a certificate and no encryption',
    { ...authority, DB_SSL: 'false' },
    'means nothing unless DB_SSL is true',
  ],
])('DB_SSL_CA is refused as %s', (_, given, words) => {
  expect(() => readDatabaseConfiguration(given)).toThrow(`  - DB_SSL_CA: ${words}`);
});
