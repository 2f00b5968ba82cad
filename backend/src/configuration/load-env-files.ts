import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Reads `.env` of this folder and of the checkout. What the environment already says wins over the files. */
export function loadEnvFiles(): void {
  const root = fileURLToPath(new URL('../../../.env', import.meta.url));
  for (const file of new Set([resolve('.env'), root])) if (existsSync(file)) process.loadEnvFile(file);
}
