import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isPortFree } from '../../../scripts/processes/ports.mjs';
import { provideRedis } from '../../../scripts/redis/provide-redis.mjs';
import type { ThrowawayRun } from '../../../scripts/processes/throwaway-run.mjs';

export interface OwnRedis {
  readonly url: string;
  /** Ends it at once, as a power cut would, and comes back when nobody listens any more. */
  kill(): Promise<void>;
  /** Starts it again at the same address. */
  startAgain(): Promise<void>;
  /** It keeps its connections and says nothing until it is thawed. */
  freeze(): void;
  thaw(): void;
}

/** A Redis that no other test uses. */
export async function startOwnRedis({ folder, supervisor }: ThrowawayRun): Promise<OwnRedis> {
  const place = join(folder, 'redis');
  const url = await provideRedis(place, supervisor);
  const port = Number(new URL(url).port);
  const signal = (name: 'KILL' | 'STOP' | 'CONT') => {
    const file = join(place, 'redis.pid');
    if (existsSync(file)) process.kill(Number(readFileSync(file, 'utf8')), `SIG${name}`);
    else signalContainer(port, name);
  };
  return {
    url,
    async kill() {
      signal('KILL');
      while (!(await isPortFree(port))) await pause(10);
    },
    async startAgain() {
      if ((await provideRedis(place, supervisor)) !== url) {
        throw new Error(`The port ${port} was taken while Redis was away.`);
      }
    },
    freeze: () => signal('STOP'),
    thaw: () => signal('CONT'),
  };
}

function signalContainer(port: number, name: string): void {
  const docker = (...words: string[]) => execFileSync('docker', words, { encoding: 'utf8' }).trim();
  docker('kill', `--signal=${name}`, docker('ps', '--quiet', '--filter', `publish=${port}`));
}
