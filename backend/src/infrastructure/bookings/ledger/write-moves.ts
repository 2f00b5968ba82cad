import type { LedgerChanges, OwnerChange } from '../../../domain/bookings/ledger-changes.js';
import { slices, type Sql } from '../../database/sql.js';
import { uuidToBytes } from '../../database/uuid-column.js';
import { groupBy } from './group-by.js';
import type { ExpectRows } from './write-changes.js';

/** Gives bookings with their reservations to other customers; each moves only from whom it was read with. */
export async function moveBookings(
  sql: Sql,
  moved: LedgerChanges['movedBookings'],
  expectRows: ExpectRows,
): Promise<void> {
  await moveOwners(sql, 'booking', moved, expectRows);
  for (const group of groupsOf(moved)) {
    const { from, to } = group[0]!;
    const reservations = group.reduce((sum, each) => sum + each.reservations, 0);
    const found = await sql.write(
      'UPDATE reservation SET customerId = ? WHERE bookingId IN (?) AND customerId = ?',
      [uuidToBytes(to), group.map(({ id }) => uuidToBytes(id)), uuidToBytes(from)],
    );
    expectRows(found, reservations);
  }
}

export function movePayments(
  sql: Sql,
  moved: LedgerChanges['movedPayments'],
  expectRows: ExpectRows,
): Promise<void> {
  return moveOwners(sql, 'payment', moved, expectRows);
}

async function moveOwners(
  sql: Sql,
  table: 'booking' | 'payment',
  moved: readonly OwnerChange[],
  expectRows: ExpectRows,
): Promise<void> {
  for (const group of groupsOf(moved)) {
    const { from, to, keepsKey } = group[0]!;
    const key = keepsKey ? '' : ', idempotencyKey = NULL, requestHash = NULL';
    const found = await sql.write(
      `UPDATE ${table} SET customerId = ?${key} WHERE id IN (?) AND customerId = ?`,
      [uuidToBytes(to), group.map(({ id }) => uuidToBytes(id)), uuidToBytes(from)],
    );
    expectRows(found, group.length);
  }
}

/** Those that one statement can move, at most so many. */
function groupsOf<T extends OwnerChange>(moved: readonly T[]): T[][] {
  const groups = groupBy(moved, ({ from, to, keepsKey }) => `${from} ${to} ${keepsKey}`);
  return [...groups.values()].flatMap((group) => slices(group, 500));
}
