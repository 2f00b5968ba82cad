import type { Connection } from 'mysql2/promise';
import type { Violation } from '../src/domain/audit/auditor.js';
import { uuidToBytes } from '../src/infrastructure/database/uuid-column.js';
import { medianOf, type Result } from './report/result.js';
import type { Outcome, Row } from './rows/row.js';

/** Load small enough to pass quickly and large enough to have all code compiled. */
const warmUpEffort = 0.25;

interface Cell {
  readonly row: Row;
  readonly connections: number;
  readonly outcomes: Outcome[];
}

/** Runs all rows one after the other, the whole list once a round, so that a slow minute meets all alike. */
export async function runRounds(
  rows: readonly Row[],
  loads: readonly number[],
  rounds: number,
): Promise<Cell[]> {
  console.log('warming up');
  for (const row of rows) await row.run(loads[0]!, warmUpEffort);
  const cells = loads.flatMap((connections) => rows.map((row): Cell => ({ row, connections, outcomes: [] })));
  for (let round = 1; round <= rounds; round++) {
    console.log(`round ${round} of ${rounds}`);
    for (const { row, connections, outcomes } of cells) outcomes.push(await row.run(connections, 1));
  }
  return cells;
}

/** Judges what was sold and reduces every cell to its result. */
export async function judge(cells: readonly Cell[], database: Connection): Promise<Result[]> {
  const violations = await auditAll(cells);
  const results: Result[] = [];
  for (const { row, connections, outcomes } of cells) {
    const sold = outcomes.flatMap((outcome) => outcome.sold ?? []);
    const concertIds = new Set(sold.map(({ concert }) => concert.id));
    let oversold = 0;
    for (const { shop, concert } of sold) oversold += await countOversold(database, shop.schema, concert.id);
    results.push({
      ...medianOf(outcomes.map(({ measurement }) => measurement)),
      row: row.id,
      title: row.title,
      connections,
      rounds: outcomes.map(({ measurement }) => measurement.perSecond),
      oversold: sold.length === 0 ? null : oversold,
      sound: sold.length === 0 ? null : !violations.some(({ concertId }) => concertIds.has(concertId)),
    });
  }
  return results;
}

async function auditAll(cells: readonly Cell[]): Promise<Violation[]> {
  const shops = new Set(cells.flatMap(({ outcomes }) => outcomes.flatMap(({ sold }) => sold?.shop ?? [])));
  const violations: Violation[] = [];
  for (const shop of shops) violations.push(...(await shop.audit()));
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
