import type { LedgerAdmission } from '../../../domain/bookings/ledger-state.js';
import { caseOf, slices, type Sql } from '../../database/sql.js';
import { uuidToBytes } from '../../database/uuid-column.js';
import { groupBy } from './group-by.js';
import type { ExpectRows } from './write-changes.js';

/** The columns of a stored admission that can change. */
const changing = {
  bookingId: ({ bookingId }: LedgerAdmission) => bookingId && uuidToBytes(bookingId),
  expiresAt: ({ expiresAt }: LedgerAdmission) => expiresAt,
  endedAt: ({ endedAt }: LedgerAdmission) => endedAt,
};

/** Their rows were locked when they were read. A turn is unique in its round. */
export async function updateAdmissions(
  sql: Sql,
  concertId: Buffer,
  changed: readonly LedgerAdmission[],
  expectRows: ExpectRows,
): Promise<void> {
  for (const group of groupBy(changed, ({ round }) => String(round)).values()) {
    for (const slice of slices(group, 500)) {
      const turns = slice.map(({ turn }) => turn);
      const columns = Object.keys(changing).map((column) => `${column} = ${caseOf('turn', slice.length)}`);
      const values = Object.values(changing).flatMap((valueOf) =>
        slice.flatMap((admission) => [admission.turn, valueOf(admission)]),
      );
      const found = await sql.write(
        `UPDATE admission SET ${columns.join(', ')} WHERE concertId = ? AND round = ? AND turn IN (?)`,
        [...values, concertId, slice[0]!.round, turns],
      );
      expectRows(found, slice.length);
    }
  }
}
