import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountStatements, readCredentials } from './credentials.mjs';
import { createDataFolder } from './data-folder.mjs';
import { isGreeting } from './handshake.mjs';
import { keepPort } from './keep-port.mjs';
import { encryption, serverOptions } from './server-options.mjs';
import { socketPath } from './socket-path.mjs';

/**
 * Where a private server is and who may use it.
 * @typedef {{ host: string, port: number, user: string, password: string, ssl?: string, sslCa?: string }} DatabaseAccess
 *
 * What a private server must be, whichever way it is run.
 * @typedef {object} PrivateDatabase
 * @property {string} folder everything of it lies here
 * @property {boolean} durable whether what is committed must survive a power cut
 * @property {string} [certificates] folder with ca.pem, server-cert.pem and server-key.pem, with which it encrypts
 */

const READY_SECONDS = 120;
const STOP_SECONDS = 60;

/**
 * Starts a server that belongs to this run alone and waits until it serves.
 * @param {import('./find-server.mjs').DatabaseServer} server
 * @param {PrivateDatabase} wanted
 * @param {import('../processes/supervisor.mjs').Supervisor} supervisor
 * @returns {Promise<DatabaseAccess>}
 */
export async function startPrivateServer(server, { folder, durable, certificates }, supervisor) {
  const places = {
    data: join(folder, server.flavour),
    socket: socketPath(folder),
    pidFile: join(folder, 'server.pid'),
    initFile: join(folder, 'init.sql'),
    temporary: join(folder, 'tmp'),
    exports: join(folder, 'exports'),
  };
  await createDataFolder(server, places.data, supervisor.stopping);
  for (const place of [places.exports, places.temporary]) mkdirSync(place, { recursive: true, mode: 0o700 });
  // After a crash these would make the server believe that another one is running.
  for (const stale of [places.socket, `${places.socket}.lock`, places.pidFile])
    rmSync(stale, { force: true });

  const credentials = readCredentials(folder);
  writeFileSync(places.initFile, accountStatements(credentials, server.flavour), { mode: 0o600 });
  const port = await keepPort(folder);
  const args = [
    ...serverOptions(server.flavour, places, port, durable),
    ...(certificates ? encryption(certificates) : []),
  ];
  const child = supervisor.start({
    name: 'database',
    command: server.path,
    args,
    graceSeconds: STOP_SECONDS,
  });
  // The pid file appears once the port is this server's and not somebody else's.
  const isReady = async () => existsSync(places.pidFile) && (await isGreeting(port));
  await supervisor.waitUntil(child, isReady, READY_SECONDS);
  return { host: '127.0.0.1', port, ...credentials };
}
