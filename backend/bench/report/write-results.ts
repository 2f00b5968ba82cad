import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ratio } from './ratios.js';
import type { Result } from './result.js';

const folder = fileURLToPath(new URL('../../../../bench/results/', import.meta.url));

export interface Report {
  readonly scale: number;
  readonly seconds: number;
  /** The machine's load average before the first row: what others were doing. */
  readonly loadBefore: number;
  readonly databaseVersion: string;
  readonly results: readonly Result[];
  readonly ratios: readonly Ratio[];
}

/** Writes the run to a file named by its time, and answers where that is. */
export async function writeResults(report: Report): Promise<string> {
  const at = new Date().toISOString();
  const machine = { node: process.version, processors: cpus().map(({ model }) => model) };
  const file = join(folder, `${at.replaceAll(':', '-').slice(0, 19)}.json`);
  await mkdir(folder, { recursive: true });
  await writeFile(file, `${JSON.stringify({ at, machine, ...report }, null, 2)}\n`);
  return file;
}
