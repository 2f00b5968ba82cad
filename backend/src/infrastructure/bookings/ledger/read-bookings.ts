import type { Reservation } from '../../../domain/bookings/booking.js';
import type { BookingStatus } from '../../../domain/bookings/booking-status.js';
import type { LedgerBooking } from '../../../domain/bookings/ledger-state.js';
import { slices, type Sql } from '../../database/sql.js';
import { uuidFromBytes, uuidToBytes } from '../../database/uuid-column.js';
import { type BookingRow, toBooking } from '../booking-row.js';
import type { LedgerNeeds } from './ledger-needs.js';

interface KeyedBookingRow extends BookingRow {
  idempotencyKey: Buffer | null;
  requestHash: Buffer | null;
}

interface ReservationRow {
  id: Buffer;
  bookingId: Buffer;
  seatNumber: number;
  label: string | null;
  tierId: Buffer;
  priceMinor: number;
  status: BookingStatus;
}

/** Most holds that one transaction ends because their time is over. */
export const lapsedAtOnce = 500;

/**
 * The bookings that the requests name or move, those made before with the same keys, or every live one; where seats
 * are held, also the holds of those who claim and every hold that is over at `now`.
 */
export async function readBookings(
  sql: Sql,
  concertId: Buffer,
  needs: LedgerNeeds,
  holds: { readonly now: Date } | null,
): Promise<LedgerBooking[]> {
  const found = new Map<string, KeyedBookingRow>();
  // One statement a question: each has an index of its own, an OR over them would have none.
  const collect = async (condition: string, ...parameters: unknown[]) => {
    const rows = await sql.rows<KeyedBookingRow>(`SELECT * FROM booking WHERE ${condition}`, parameters);
    for (const row of rows) found.set(uuidFromBytes(row.id), row);
  };
  if (needs.bookingIds.length > 0) {
    await collect('id IN (?) AND concertId = ?', needs.bookingIds.map(uuidToBytes), concertId);
  }
  if (needs.keys.length > 0) {
    const keys = needs.keys.map(({ customerId, key }) => [uuidToBytes(customerId), key]);
    await collect('(customerId, idempotencyKey) IN (?)', keys);
  }
  if (holds) {
    const lapsed = `concertId = ? AND status = 'held' AND expiresAt <= ? ORDER BY expiresAt LIMIT ${lapsedAtOnce}`;
    await collect(lapsed, concertId, holds.now);
    if (needs.customerIds.length > 0) {
      await collect('concertId = ? AND heldBy IN (?)', concertId, needs.customerIds.map(uuidToBytes));
    }
  }
  if (needs.movingFrom.length > 0) {
    await collect('customerId IN (?) AND concertId = ?', needs.movingFrom.map(uuidToBytes), concertId);
    const keys = [...needs.keys.map(({ key }) => key), ...keysOf([...found.values()])];
    if (keys.length > 0) {
      await collect('customerId IN (?) AND idempotencyKey IN (?)', needs.movingTo.map(uuidToBytes), keys);
    }
  }
  if (needs.allLiveBookings) await collect("concertId = ? AND status IN ('held', 'active')", concertId);

  const reservations = await readReservations(sql, [...found.values()]);
  return [...found].map(([id, row]) => toLedgerBooking(row, reservations.get(id) ?? []));
}

/** The keys that these rows carry. */
export function keysOf(rows: readonly { readonly idempotencyKey: Buffer | null }[]): Buffer[] {
  return rows.flatMap(({ idempotencyKey }) => idempotencyKey ?? []);
}

async function readReservations(sql: Sql, bookings: BookingRow[]): Promise<Map<string, Reservation[]>> {
  const byBooking = new Map<string, Reservation[]>();
  for (const slice of slices(bookings, 1000)) {
    const rows = await sql.rows<ReservationRow>(
      `SELECT r.id, r.bookingId, r.seatNumber, s.label, r.tierId, r.priceMinor, r.status
         FROM reservation r JOIN seat s ON s.concertId = r.concertId AND s.seatNumber = r.seatNumber
        WHERE r.bookingId IN (?) ORDER BY r.bookingId, r.seatNumber`,
      [slice.map((booking) => booking.id)],
    );
    for (const { bookingId, id, tierId, ...rest } of rows) {
      const key = uuidFromBytes(bookingId);
      const reservation = { ...rest, id: uuidFromBytes(id), tierId: uuidFromBytes(tierId) };
      const siblings = byBooking.get(key);
      if (siblings) siblings.push(reservation);
      else byBooking.set(key, [reservation]);
    }
  }
  return byBooking;
}

function toLedgerBooking(row: KeyedBookingRow, reservations: Reservation[]): LedgerBooking {
  const { idempotencyKey: key, requestHash } = row;
  return {
    ...toBooking(row, reservations),
    idempotency: key && { key: key.toString(), requestHash: requestHash! },
  };
}
