import type { Connection } from 'mysql2/promise';
import { readConfiguration } from '../../src/configuration/configuration.js';
import type { DatabaseSettings } from '../../src/configuration/database-settings.js';
import { openConnection } from '../../src/infrastructure/database/open-connection.js';
import type { Design } from '../servers/designs.js';
import { addCustomers } from './add-customers.js';
import { Shop } from './shop.js';
import { bareServer, product, referenceServer, type Server, startServer } from './start-server.js';

/** All servers and schemas of a run. */
export interface Stage {
  readonly settings: DatabaseSettings;
  readonly database: Connection;
  /** Ours twice, on one schema; the designs that keep its rules work on that schema too. */
  readonly shop: Shop;
  readonly first: Server;
  readonly second: Server;
  readonly nothing: Server;
  readonly concertRowLock: Server;
  readonly bare: Server;
  readonly seatRowLock: Server;
  readonly seatRowLockShop: Shop;
  readonly unprotected: Server;
  readonly unprotectedShop: Shop;
}

/** Most connections at once: 256 of the load, and the pools of all servers. */
const maxConnections = 600;

export async function withStage<T>(customers: number, work: (stage: Stage) => Promise<T>): Promise<T> {
  const settings = readConfiguration(process.env).database;
  const database = await openConnection(settings);
  const servers: Server[] = [];
  const start = async (script: string, schema: string, ...words: string[]) => {
    const server = await startServer(script, schema, ...words);
    servers.push(server);
    return server;
  };
  const reference = (schema: string, design: Design) => start(referenceServer, schema, design);
  const open = async (schema: string, port: number) =>
    Shop.open(schema, port, await addCustomers(database, schema, customers));

  try {
    await database.query(`SET GLOBAL max_connections = ${maxConnections}`);
    const first = await start(product, 'bench_ours');
    const seatRowLock = await reference('bench_seat_row_lock', 'seat-row-lock');
    const unprotected = await reference('bench_unprotected', 'unprotected');
    await removeConcertKey(database, 'bench_seat_row_lock');
    await removeProtection(database, 'bench_unprotected');
    return await work({
      settings,
      database,
      first,
      shop: await open('bench_ours', first.port),
      second: await start(product, 'bench_ours'),
      nothing: await reference('bench_ours', 'nothing'),
      concertRowLock: await reference('bench_ours', 'concert-row-lock'),
      bare: await start(bareServer, 'none'),
      seatRowLock,
      seatRowLockShop: await open('bench_seat_row_lock', seatRowLock.port),
      unprotected,
      unprotectedShop: await open('bench_unprotected', unprotected.port),
    });
  } finally {
    for (const server of servers.reverse()) await server.stop();
    await database.end();
  }
}

/** Its shared lock on the concert's row deadlocks with the update of that row unless the row is locked first. */
async function removeConcertKey(database: Connection, schema: string): Promise<void> {
  await database.query(`ALTER TABLE ${schema}.booking DROP FOREIGN KEY booking_concert`);
}

async function removeProtection(database: Connection, schema: string): Promise<void> {
  await removeConcertKey(database, schema);
  await database.query(
    `ALTER TABLE ${schema}.reservation DROP FOREIGN KEY reservation_seat, DROP KEY reservation_live_seat`,
  );
}
