import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Connection } from 'mysql2/promise';
import { readConfiguration } from '../../src/configuration/configuration.js';
import { openConnection } from '../../src/infrastructure/database/open-connection.js';
import { addCustomers } from '../setup/add-customers.js';
import { Shop } from '../setup/shop.js';
import { liveServer, type Server, startServer } from '../setup/start-server.js';

const schema = 'bench_live';
const socketsScript = fileURLToPath(new URL('./sockets.js', import.meta.url));

/** The servers, on one schema, and processes full of clients. */
export interface LiveStage {
  readonly database: Connection;
  readonly schema: string;
  readonly shop: Shop;
  /** The first is the one that sells. */
  readonly servers: readonly [Server, ...Server[]];
  startClients(): ChildProcess;
}

export async function withLiveStage<T>(
  { servers: count, customers }: { readonly servers: number; readonly customers: number },
  work: (stage: LiveStage) => Promise<T>,
): Promise<T> {
  const database = await openConnection(readConfiguration(process.env).database);
  const servers: Server[] = [];
  const clients: ChildProcess[] = [];
  const start = async () => {
    const settings = { BACKGROUND_JOBS: 'true', AUDIT_INTERVAL_MINUTES: '0' };
    const server = await startServer(liveServer, schema, [], settings);
    servers.push(server);
    return server;
  };
  try {
    await database.query('SET GLOBAL max_connections = 2000');
    const first = await start();
    const others: Server[] = [];
    while (others.length < count - 1) others.push(await start());
    const tokens = await addCustomers(database, schema, customers);
    const shop = await Shop.open(schema, first.port, tokens);
    const startClients = () => {
      const child = fork(socketsScript);
      clients.push(child);
      return child;
    };
    return await work({ database, schema, shop, servers: [first, ...others], startClients });
  } finally {
    for (const client of clients) client.disconnect();
    for (const server of servers.reverse()) await server.stop();
    await database.end();
  }
}
