import type { Connection } from 'mysql2/promise';
import type { Violation } from '../src/domain/audit/auditor.js';
import { uuidToBytes } from '../src/infrastructure/database/uuid-column.js';
import { medianOf, type Result } from './report/result.js';
import type { Outcome, Row, Sold } from './rows/row.js';
import type { Shop } from './setup/shop.js';

/** Load small enough to pass quickly and large enough to have all code compiled. */
const warmUpEffort = 0.25;
/** For rows that are measured once because they take long. */
const shortWarmUpEffort = 0.025;

interface Cell {
  readonly row: Row;
  readonly connections: number;
  readonly outcomes: Outcome[];
}

/**
 * Runs all rows one after the other, the whole list once a round, so that a slow minute meets all alike; after the
 * rounds those that are measured once.
 */
export async function runRounds(
  rows: readonly Row[],
  loads: readonly number[],
  rounds: number,
): Promise<Cell[]> {
  console.log('warming up');
  for (const row of rows) await row.run(loads[0]!, row.once ? shortWarmUpEffort : warmUpEffort);
  const cells = loads.flatMap((connections) => rows.map((row): Cell => ({ row, connections, outcomes: [] })));
  for (let round = 1; round <= rounds; round++) {
    console.log(`round ${round} of ${rounds}`);
    for (const cell of cells.filter(({ row }) => !row.once)) await measure(cell);
  }
  for (const cell of cells.filter(({ row }) => row.once)) await measure(cell);
  return cells;
}

async function measure({ row, connections, outcomes }: Cell): Promise<void> {
  outcomes.push(await row.run(connections, 1));
}

/** Judges what was sold and reduces every cell to its result. */
export async function judge(cells: readonly Cell[], database: Connection): Promise<Result[]> {
  const violations = await auditAll(cells);
  const results: Result[] = [];
  for (const { row, connections, outcomes } of cells) {
    const sold = outcomes.flatMap((outcome) => outcome.sold ?? []);
    let oversold = 0;
    for (const { shop, concert } of sold) oversold += await countOversold(database, shop.schema, concert.id);
    results.push({
      ...medianOf(outcomes.map(({ measurement }) => measurement)),
      row: row.id,
      title: row.title,
      connections,
      rounds: outcomes.map(({ measurement }) => measurement.perSecond),
      oversold: sold.length === 0 ? null : oversold,
      sound: sold.length === 0 ? null : sold.every((each) => isSound(each, violations.get(each.shop)!)),
    });
  }
  return results;
}

function isSound({ concert, wholeShop }: Sold, violations: readonly Violation[]): boolean {
  return wholeShop ? violations.length === 0 : !violations.some(({ concertId }) => concertId === concert.id);
}

async function auditAll(cells: readonly Cell[]): Promise<Map<Shop, readonly Violation[]>> {
  const shops = new Set(cells.flatMap(({ outcomes }) => outcomes.flatMap(({ sold }) => sold?.shop ?? [])));
  const violations = new Map<Shop, readonly Violation[]>();
  for (const shop of shops) {
    const began = performance.now();
    violations.set(shop, await shop.audit());
    console.log(`audited ${shop.schema} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
  return violations;
}

/** Live reservations beyond one a seat. */
async function countOversold(database: Connection, schema: string, concertId: string): Promise<number> {
  const [rows] = await database.query(
    `SELECT COUNT(*) - COUNT(DISTINCT seatNumber) AS oversold FROM ${schema}.reservation
      WHERE concertId = ? AND status IN ('held', 'active')`,
    [uuidToBytes(concertId)],
  );
  return Number((rows as { oversold: number }[])[0]!.oversold);
}
