import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './places.mjs';

/** Reads `.env` into the environment. What the environment has already wins. */
export function loadEnvFile() {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}
