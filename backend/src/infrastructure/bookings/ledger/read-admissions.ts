import type { LedgerAdmission } from '../../../domain/bookings/ledger-state.js';
import type { Sql } from '../../database/sql.js';
import { uuidFromBytes, uuidToBytes } from '../../database/uuid-column.js';
import type { LedgerNeeds } from './ledger-needs.js';

interface AdmissionRow extends Omit<LedgerAdmission, 'sessionId' | 'bookingId'> {
  sessionId: Buffer;
  bookingId: Buffer | null;
}

/** They keep the lock to the rows that are asked for: without them all who are inside might be locked. */
const indexes = { sessionId: 'admission_of_session', bookingId: 'admission_of_booking' } as const;

/**
 * Those inside who claim, and those whose bookings the requests name. Their rows are locked: leaving, and a session
 * that is replaced, wait for this transaction.
 */
export async function readAdmissions(
  sql: Sql,
  concertId: Buffer,
  needs: LedgerNeeds,
): Promise<LedgerAdmission[]> {
  const found = new Map<string, LedgerAdmission>();
  const collect = async (column: keyof typeof indexes, ids: readonly string[]) => {
    if (ids.length === 0) return;
    const rows = await sql.rows<AdmissionRow>(
      `SELECT round, turn, sessionId, bookingId, expiresAt, endedAt FROM admission FORCE INDEX (${indexes[column]})
        WHERE concertId = ? AND ${column} IN (?) AND endedAt IS NULL FOR UPDATE`,
      [concertId, ids.map(uuidToBytes)],
    );
    for (const { sessionId, bookingId, ...row } of rows) {
      const admission = {
        ...row,
        sessionId: uuidFromBytes(sessionId),
        bookingId: bookingId && uuidFromBytes(bookingId),
      };
      found.set(`${row.round} ${row.turn}`, admission);
    }
  };
  await collect('sessionId', needs.sessionIds);
  await collect('bookingId', needs.bookingIds);
  return [...found.values()];
}
