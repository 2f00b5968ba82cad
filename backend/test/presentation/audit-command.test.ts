import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Configuration } from '../../src/configuration/configuration.js';
import { invariants } from '../../src/infrastructure/audit/invariants.js';
import { openConnection } from '../../src/infrastructure/database/open-connection.js';
import { Shop } from '../infrastructure/shop.js';
import { testConfiguration } from '../support/test-database.js';

const command = fileURLToPath(new URL('../../../scripts/audit.mjs', import.meta.url));

/** Runs the command on a database; without a build of these sources it makes one first. */
async function audit({ database }: Configuration): Promise<{ code: number; printed: string }> {
  const child = spawn(process.execPath, [command], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      DATABASE_URL: '',
      DB_HOST: database.host,
      DB_PORT: String(database.port),
      DB_USERNAME: database.username,
      DB_PASSWORD: database.password,
      DB_DATABASE: database.database,
      DB_SSL: String(database.ssl),
    },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (printed += String(bytes)));
  const [code] = (await once(child, 'close')) as [number];
  return { code, printed };
}

let shop: Shop;
let concertId: string;

beforeAll(async () => {
  shop = await Shop.open();
  concertId = await shop.concert();
  await shop.book(concertId, { seats: [1, 2] });
  await audit(shop.configuration);
}, 180_000);
afterAll(() => shop.close());

test('a sound database: every invariant is named, exit code 0', async () => {
  const { code, printed } = await audit(shop.configuration);
  const { database, host, port } = shop.configuration.database;
  expect(printed).toBe(
    [
      `Audit of ${database} at ${host}:${port}: concerts: 1, reservations: 2`,
      ...invariants.map(({ name }) => `holds    ${name}`),
      'No violations.\n',
    ].join('\n'),
  );
  expect(code).toBe(0);
});

test('a damaged database: each violation on a line, exit code 1', async () => {
  await shop.dataSource.query(`UPDATE booking SET totalMinor = totalMinor + 1`);
  const { code, printed } = await audit(shop.configuration);
  await shop.dataSource.query(`UPDATE booking SET totalMinor = totalMinor - 1`);
  const lines = printed.trimEnd().split('\n');
  expect(lines.filter((line) => line.startsWith('VIOLATED'))).toEqual(['VIOLATED booking-total-adds-up']);
  expect(lines.at(-2)).toMatch(
    new RegExp(
      `^booking-total-adds-up: concert ${concertId}: booking \\S+ comes to 1, its reservations to 0$`,
    ),
  );
  expect(lines.at(-1)).toMatch(/^AUDIT VIOLATED. Violations: 1 /);
  expect(code).toBe(1);
});

test('nobody listens there: a sentence, exit code 2', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  const { database } = shop.configuration;
  const away = { database: { ...database, host: '127.0.0.1', port } } as Configuration;
  const { code, printed } = await audit(away);
  expect(printed).toMatch(new RegExp(`^✗ No database answers at 127.0.0.1:${port}: start it`));
  expect(code).toBe(2);
});

test('a wrong password: a sentence, exit code 2', async () => {
  const { database } = shop.configuration;
  const stranger = { database: { ...database, password: 'guessed' } } as Configuration;
  const { code, printed } = await audit(stranger);
  expect(printed).toMatch(
    /^✗ The database refuses the login .* Check DATABASE_URL or DB_USERNAME and DB_PASSWORD\.$/m,
  );
  expect(code).toBe(2);
});

test('no such database, or an empty one: a sentence, exit code 2, and nothing is made', async () => {
  const configuration = testConfiguration();
  const name = configuration.database.database;
  const absent = await audit(configuration);
  expect(absent.printed).toMatch(/^✗ This login has no such database .* Check DATABASE_URL or DB_DATABASE/);
  expect(absent.code).toBe(2);

  const connection = await openConnection(configuration.database);
  await connection.query(`CREATE DATABASE ${name}`);
  const empty = await audit(configuration);
  const [tables] = await connection.query(`SHOW TABLES FROM ${name}`);
  await connection.query(`DROP DATABASE ${name}`);
  await connection.end();
  expect(empty.printed).toBe(
    `✗ The database ${name} has not the schema of this version: start the service once, which makes it.\n`,
  );
  expect(empty.code).toBe(2);
  expect(tables).toEqual([]);
});
