import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { accessVariables } from '../../../scripts/database/access-variables.mjs';
import { readKeeper } from '../../../scripts/database/kept-data.mjs';
import { provideServer } from '../../../scripts/database/provide-server.mjs';
import { isPortFree } from '../../../scripts/processes/ports.mjs';
import type { ThrowawayRun } from '../../../scripts/processes/throwaway-run.mjs';

export interface OwnDatabaseServer {
  /** Names the server as the service and the tests expect it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Ends the server at once, as a power cut would, and comes back when nobody listens any more. */
  kill(): Promise<void>;
  /** Starts it again on the same data and the same port. */
  startAgain(): Promise<void>;
}

/**
 * A database server that no other test uses, on data of its own that survives the server. With a folder of
 * certificates it encrypts.
 */
export async function startOwnDatabaseServer(
  { folder, supervisor }: ThrowawayRun,
  certificates?: string,
): Promise<OwnDatabaseServer> {
  const wanted = { folder: join(folder, 'database'), durable: true, certificates };
  const { port, ...access } = await provideServer(wanted, supervisor);
  return {
    environment: accessVariables({ ...access, port }),
    async kill() {
      if (readKeeper(wanted.folder) === 'docker') killContainer(port);
      else process.kill(Number(readFileSync(join(wanted.folder, 'server.pid'), 'utf8')), 'SIGKILL');
      while (!(await isPortFree(port))) await pause(10);
    },
    async startAgain() {
      const again = await provideServer(wanted, supervisor);
      if (again.port !== port) throw new Error(`The port ${port} was taken while the database was away.`);
    },
  };
}

function killContainer(port: number): void {
  const docker = (...words: string[]) => execFileSync('docker', words, { encoding: 'utf8' }).trim();
  docker('kill', '--signal=KILL', docker('ps', '--quiet', '--filter', `publish=${port}`));
}
