import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../../bench/results/', import.meta.url));

/** Writes the run to a file named by its time, and answers where that is. */
export async function writeResults(name: string, report: object): Promise<string> {
  const at = new Date().toISOString();
  const machine = { node: process.version, processors: cpus().map(({ model }) => model) };
  const file = join(folder, `${name}${at.replaceAll(':', '-').slice(0, 19)}.json`);
  await mkdir(folder, { recursive: true });
  await writeFile(file, `${JSON.stringify({ at, machine, ...report }, null, 2)}\n`);
  return file;
}
