import { loadavg } from 'node:os';
import { cycleLines } from './report/cycles.js';
import { fifthsLines } from './report/fifths.js';
import { ratioLines, ratiosOf } from './report/ratios.js';
import { tableOf } from './report/table.js';
import { writeResults } from './report/write-results.js';
import { judge, runRounds } from './rounds.js';
import { allRows } from './rows/all-rows.js';
import type { Row } from './rows/row.js';
import { sizesFor } from './rows/sizes.js';
import { type Stage, withStage } from './setup/stage.js';

/** Connections at once. */
const loads = (process.env.BENCH_CONNECTIONS || '64,256').split(',').map(Number);
const scale = Number(process.env.BENCH_SCALE || 1);
const rounds = Number(process.env.BENCH_ROUNDS || 3);
/** Rows or letters of rows, such as `raw,h1m,f`; without any, all rows but those on demand. */
const chosen = process.env.BENCH_ROWS?.split(',').filter(Boolean) ?? [];
const sizes = sizesFor(scale);

await withStage(sizes.customers, Math.max(...loads), measure);

async function measure(stage: Stage): Promise<void> {
  const began = performance.now();
  const loadBefore = loadavg()[0]!;
  const rows = allRows(stage, sizes).filter(isChosen);
  const cells = await runRounds(rows, loads, rounds);
  const results = await judge(cells, stage.database);
  const ratios = loads.flatMap((connections) => ratiosOf(results, connections));
  const [version] = await stage.database.query('SELECT VERSION() AS version');
  const databaseVersion = (version as { version: string }[])[0]!.version;
  const seconds = Math.round((performance.now() - began) / 1000);

  const parts = [tableOf(results), fifthsLines(results), cycleLines(results), ratioLines(ratios)];
  console.log(`\n${parts.filter(Boolean).join('\n\n')}\n`);
  const file = await writeResults('', { scale, seconds, loadBefore, databaseVersion, results, ratios });
  console.log(`${seconds} s; also written to ${file}`);
}

function isChosen({ id, onDemand }: Row): boolean {
  if (chosen.length === 0) return !onDemand;
  return chosen.includes(id) || chosen.includes(/^[a-z]+/.exec(id)![0]);
}
