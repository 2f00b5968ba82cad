import type { Connection } from 'mysql2/promise';
import { readConfiguration } from '../../src/configuration/configuration.js';
import type { DatabaseSettings } from '../../src/configuration/database-settings.js';
import { openConnection } from '../../src/infrastructure/database/open-connection.js';
import type { Design } from '../servers/designs.js';
import { addCustomers } from './add-customers.js';
import { Shop } from './shop.js';
import {
  bareServer,
  knownCallersServer,
  product,
  referenceServer,
  type Server,
  type Settings,
  startServer,
} from './start-server.js';

/** All servers and schemas of a run. */
export interface Stage {
  readonly settings: DatabaseSettings;
  readonly database: Connection;
  /** Ours twice, on one schema; the designs that keep its rules work on that schema too. */
  readonly shop: Shop;
  readonly first: Server;
  readonly second: Server;
  /** Knows its callers without looking sessions up, for a shop on the same schema whose tokens are ids. */
  readonly knownCallers: Server;
  readonly knownCallersShop: Shop;
  readonly nothing: Server;
  readonly concertRowLock: Server;
  readonly bare: Server;
  readonly bareWithSessions: Server;
  readonly seatRowLock: Server;
  readonly seatRowLockShop: Shop;
  readonly unprotected: Server;
  readonly unprotectedShop: Shop;
  /** For a row that needs an instance of its own, with other settings perhaps; stopped with the others. */
  startProduct(schema: string, settings?: Settings): Promise<Server>;
  /** A schema with customers of its own. */
  openShop(schema: string, port: number): Promise<Shop>;
}

/** Connections of the pools of all servers. */
const pooledConnections = 350;

/** Lets `work` use servers and schemas that bear so many connections at once. */
export async function withStage<T>(
  customers: number,
  mostConnections: number,
  work: (stage: Stage) => Promise<T>,
): Promise<T> {
  const settings = readConfiguration(process.env).database;
  const database = await openConnection(settings);
  const servers: Server[] = [];
  const start = async (script: string, schema: string, words: string[] = [], settings: Settings = {}) => {
    const server = await startServer(script, schema, words, settings);
    servers.push(server);
    return server;
  };
  const reference = (schema: string, design: Design) => start(referenceServer, schema, [design]);
  const startProduct = (schema: string, settings?: Settings) => start(product, schema, [], settings);
  const openShop = async (schema: string, port: number) => {
    await database.query(`UPDATE ${schema}.customer SET mustChangePassword = FALSE`);
    return Shop.open(schema, port, await addCustomers(database, schema, customers));
  };

  try {
    await database.query(`SET GLOBAL max_connections = ${mostConnections + pooledConnections}`);
    const first = await startProduct('bench_ours');
    const seatRowLock = await reference('bench_seat_row_lock', 'seat-row-lock');
    const unprotected = await reference('bench_unprotected', 'unprotected');
    await removeConcertKey(database, 'bench_seat_row_lock');
    await removeProtection(database, 'bench_unprotected');
    const knownCallers = await start(knownCallersServer, 'bench_ours');
    const ids = await addCustomers(database, 'bench_ours', customers, (id) => id);
    return await work({
      settings,
      database,
      first,
      shop: await openShop('bench_ours', first.port),
      second: await startProduct('bench_ours'),
      knownCallers,
      knownCallersShop: await Shop.open('bench_ours', knownCallers.port, ids),
      nothing: await reference('bench_ours', 'nothing'),
      concertRowLock: await reference('bench_ours', 'concert-row-lock'),
      bare: await start(bareServer, 'none'),
      bareWithSessions: await start(bareServer, 'bench_ours', ['sessions']),
      seatRowLock,
      seatRowLockShop: await openShop('bench_seat_row_lock', seatRowLock.port),
      unprotected,
      unprotectedShop: await openShop('bench_unprotected', unprotected.port),
      startProduct,
      openShop,
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
