/** What the tests use of the scripts that start the product. */

declare module '*/scripts/build/backend.mjs' {
  /** Compiles the backend unless that was done already. */
  export function buildBackend(stopping: AbortSignal): Promise<void>;
}

declare module '*/scripts/database/access-variables.mjs' {
  export function accessVariables(access: DatabaseAccess): Record<string, string>;
  interface DatabaseAccess {
    host: string;
    port: number;
    user: string;
    password: string;
  }
}

declare module '*/scripts/database/kept-data.mjs' {
  export function readKeeper(folder: string): 'mariadb' | 'mysql' | 'docker' | null;
}

declare module '*/scripts/database/provide-server.mjs' {
  import type { Supervisor } from '*/scripts/processes/supervisor.mjs';
  export function provideServer(
    wanted: { folder: string; durable: boolean; certificates?: string },
    supervisor: Supervisor,
  ): Promise<{ host: string; port: number; user: string; password: string }>;
}

declare module '*/scripts/redis/provide-redis.mjs' {
  import type { Supervisor } from '*/scripts/processes/supervisor.mjs';
  /** Its address; the same when it is started again in the same folder. */
  export function provideRedis(folder: string, supervisor: Supervisor): Promise<string>;
}

declare module '*/scripts/processes/ports.mjs' {
  export function findFreePort(): Promise<number>;
  export function isPortFree(port: number): Promise<boolean>;
}

declare module '*/scripts/processes/supervisor.mjs' {
  export interface Child {
    readonly pid: number;
    readonly running: boolean;
  }
  export interface Supervisor {
    start(options: {
      name: string;
      command: string;
      args: string[];
      cwd: string;
      env: NodeJS.ProcessEnv;
    }): Child;
    waitUntil(child: Child, isReady: () => Promise<boolean>, seconds: number): Promise<void>;
  }
}

declare module '*/scripts/processes/throwaway-run.mjs' {
  import type { Supervisor } from '*/scripts/processes/supervisor.mjs';
  export interface ThrowawayRun {
    readonly folder: string;
    readonly supervisor: Supervisor;
  }
  export function withThrowawayRun<T>(
    stopping: AbortSignal,
    work: (run: ThrowawayRun) => Promise<T>,
  ): Promise<T>;
}
