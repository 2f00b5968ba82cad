import { type BookingStatus, isLive } from '../../../domain/bookings/booking-status.js';
import type { LedgerChanges, SeatChange } from '../../../domain/bookings/ledger-changes.js';
import type { LedgerBooking } from '../../../domain/bookings/ledger-state.js';
import type { HistoryEntry } from '../../../domain/history/history-entry.js';
import { uuidToBytes } from '../../database/uuid-column.js';
import { replacePlan } from '../../concerts/insert-plan.js';
import { groupBy } from './group-by.js';
import type { LockedConcert } from './read-state.js';
import { updateAdmissions } from './write-admissions.js';
import { moveBookings, movePayments } from './write-moves.js';
import { insertPayments, insertRefunds, updatePayments } from './write-payments.js';
import { caseOf, slices, type Sql } from '../../database/sql.js';

/** Called with the rows that a guarded update found and should have found. */
export type ExpectRows = (found: number, expected: number) => void;

/**
 * Writes the decided changes, one multi-row statement a table. Seats and reservations move only from the state
 * in which they were read; anything else means that the lock was passed by, and the transaction fails.
 */
export async function writeChanges(
  sql: Sql,
  concert: LockedConcert,
  now: Date,
  changes: LedgerChanges,
  drawId: () => string,
  expectRows: ExpectRows,
): Promise<void> {
  const version = concert.version + 1;
  // What ends comes before what begins: a hold or a seat may have changed hands.
  await updateBookings(sql, changes.changedBookings);
  await updateReservations(sql, changes.changedReservations, expectRows);
  await moveBookings(sql, changes.movedBookings, expectRows);
  await insertBookings(sql, changes.newBookings);
  await insertReservations(sql, changes.newReservations);
  await updatePayments(sql, now, changes.changedPayments, expectRows);
  await movePayments(sql, changes.movedPayments, expectRows);
  await insertPayments(sql, now, changes.newPayments);
  await insertRefunds(sql, now, changes.newRefunds);
  await updateAdmissions(sql, concert.id, changes.changedAdmissions, expectRows);
  await updateSeats(sql, concert.id, changes.seats, expectRows);
  await updateAvailable(sql, changes.available);
  await insertHistory(sql, concert.id, version, now, changes.history);
  if (changes.plan) await replacePlan(sql, concert.id, changes.plan, drawId);
  await sql.write('UPDATE concert SET version = ?, status = ? WHERE id = ?', [
    version,
    changes.status ?? concert.status,
    concert.id,
  ]);
}

export function isEmpty(changes: LedgerChanges): boolean {
  return (
    changes.history.length === 0 &&
    changes.newBookings.length === 0 &&
    changes.changedBookings.length === 0 &&
    changes.newPayments.length === 0 &&
    changes.changedPayments.length === 0 &&
    changes.status === null &&
    changes.plan === null
  );
}

async function insertBookings(sql: Sql, bookings: readonly LedgerBooking[]): Promise<void> {
  const columns = [
    'id',
    'reference',
    'concertId',
    'customerId',
    'contactName',
    'contactEmail',
    'status',
    'totalMinor',
    'currency',
    'idempotencyKey',
    'requestHash',
    'expiresAt',
    'extensionsLeft',
    'createdAt',
  ];
  const rows = bookings.map((booking) => [
    uuidToBytes(booking.id),
    booking.reference,
    uuidToBytes(booking.concertId),
    uuidToBytes(booking.customerId),
    booking.contact?.name ?? null,
    booking.contact?.email ?? null,
    booking.status,
    booking.totalMinor,
    booking.currency,
    booking.idempotency?.key ?? null,
    booking.idempotency?.requestHash ?? null,
    booking.expiresAt,
    booking.extensionsLeft,
    booking.createdAt,
  ]);
  await sql.insert('booking', columns, rows);
}

async function insertReservations(sql: Sql, added: LedgerChanges['newReservations']): Promise<void> {
  const columns = [
    'id',
    'bookingId',
    'concertId',
    'customerId',
    'seatNumber',
    'tierId',
    'priceMinor',
    'status',
  ];
  const rows = added.map(({ booking, reservation }) => [
    uuidToBytes(reservation.id),
    uuidToBytes(booking.id),
    uuidToBytes(booking.concertId),
    uuidToBytes(booking.customerId),
    reservation.seatNumber,
    uuidToBytes(reservation.tierId),
    reservation.priceMinor,
    reservation.status,
  ]);
  await sql.insert('reservation', columns, rows);
}

async function insertHistory(
  sql: Sql,
  concertId: Buffer,
  version: number,
  now: Date,
  entries: readonly HistoryEntry[],
): Promise<void> {
  const columns = [
    'id',
    'concertId',
    'version',
    'bookingId',
    'reservationId',
    'seatNumber',
    'customerId',
    'action',
    'actorId',
    'actorRole',
    'reason',
    'createdAt',
  ];
  const bytes = (id: string | null) => id && uuidToBytes(id);
  const rows = entries.map((entry) => [
    uuidToBytes(entry.id),
    concertId,
    version,
    bytes(entry.bookingId),
    bytes(entry.reservationId),
    entry.seatNumber,
    bytes(entry.customerId),
    entry.action,
    uuidToBytes(entry.actor.id),
    entry.actor.role,
    entry.reason,
    now,
  ]);
  await sql.insert('history', columns, rows);
}

/** The columns of a stored booking that can change. */
const changing = {
  status: (booking: LedgerBooking) => booking.status,
  totalMinor: (booking: LedgerBooking) => booking.totalMinor,
  expiresAt: (booking: LedgerBooking) => booking.expiresAt,
  extensionsLeft: (booking: LedgerBooking) => booking.extensionsLeft,
  contactName: (booking: LedgerBooking) => booking.contact?.name ?? null,
  contactEmail: (booking: LedgerBooking) => booking.contact?.email ?? null,
};

async function updateBookings(sql: Sql, bookings: readonly LedgerBooking[]): Promise<void> {
  for (const slice of slices(bookings, 500)) {
    const ids = slice.map((booking) => uuidToBytes(booking.id));
    const values = Object.values(changing).flatMap((valueOf) =>
      slice.flatMap((booking, index) => [ids[index], valueOf(booking)]),
    );
    const columns = Object.keys(changing).map((column) => `${column} = ${caseOf('id', slice.length)}`);
    await sql.write(`UPDATE booking SET ${columns.join(', ')} WHERE id IN (?)`, [...values, ids]);
  }
}

async function updateReservations(
  sql: Sql,
  changed: LedgerChanges['changedReservations'],
  expectRows: ExpectRows,
): Promise<void> {
  // Of two reservations of one seat the one that ends goes first: a late payment may bring the other back.
  const ending = changed.filter(({ to }) => !isLive(to));
  const living = changed.filter(({ to }) => isLive(to));
  for (const [key, group] of groupBy([...ending, ...living], ({ from, to }) => `${from} ${to}`)) {
    const [from, to] = key.split(' ') as [BookingStatus, BookingStatus];
    for (const slice of slices(group, 1000)) {
      const ids = slice.map(({ id }) => uuidToBytes(id));
      expectRows(
        await sql.write('UPDATE reservation SET status = ? WHERE id IN (?) AND status = ?', [to, ids, from]),
        slice.length,
      );
    }
  }
}

async function updateSeats(
  sql: Sql,
  concertId: Buffer,
  changed: readonly SeatChange[],
  expectRows: ExpectRows,
): Promise<void> {
  for (const [key, group] of groupBy(changed, ({ from, to }) => `${from} ${to}`)) {
    const [from, to] = key.split(' ');
    for (const slice of slices(group, 500)) {
      const seatNumbers = slice.map(({ seatNumber }) => seatNumber);
      const owners = slice.flatMap(({ seatNumber, bookingId }) => [
        seatNumber,
        bookingId && uuidToBytes(bookingId),
      ]);
      const owned = to === 'held' || to === 'sold';
      expectRows(
        await sql.write(
          `UPDATE seat SET state = ?, bookingId = ${owned ? caseOf('seatNumber', slice.length) : 'NULL'}
            WHERE concertId = ? AND seatNumber IN (?) AND state = ?`,
          [to, ...(owned ? owners : []), concertId, seatNumbers, from],
        ),
        slice.length,
      );
    }
  }
}

async function updateAvailable(sql: Sql, available: LedgerChanges['available']): Promise<void> {
  if (available.length === 0) return;
  const ids = available.map(({ tierId }) => uuidToBytes(tierId));
  const deltas = available.flatMap(({ delta }, index) => [ids[index], delta]);
  await sql.write(
    `UPDATE tier SET available = available + ${caseOf('id', available.length)} WHERE id IN (?)`,
    [...deltas, ids],
  );
}
