import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFreePort, isPortFree } from '../processes/ports.mjs';

/**
 * The private server's port: the same at every start, unless another program has taken it meanwhile.
 * @param {string} folder
 */
export async function keepPort(folder) {
  const file = join(folder, 'port');
  const kept = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (kept && (await isPortFree(kept))) return kept;
  const port = await findFreePort();
  writeFileSync(file, `${port}\n`);
  return port;
}
