import type { LedgerRequest } from '../../../domain/bookings/ledger-request.js';
import type {
  LedgerBooking,
  LedgerConcert,
  LedgerSeat,
  LedgerState,
  LedgerTier,
} from '../../../domain/bookings/ledger-state.js';
import { uuidFromBytes, uuidToBytes } from '../../database/uuid-column.js';
import { needsOf, type LedgerNeeds } from './ledger-needs.js';
import { readAdmissions } from './read-admissions.js';
import { readBookings } from './read-bookings.js';
import { readPayments } from './read-payments.js';
import type { Sql } from '../../database/sql.js';

/** The concert's row as it was read under its lock. */
export interface LockedConcert extends Omit<LedgerConcert, 'id' | 'everBooked'> {
  readonly id: Buffer;
  readonly version: number;
}

/** Reads what `requests` need to be decided. Comes after the lock: nobody else can change any of it now. */
export async function readState(
  sql: Sql,
  concert: LockedConcert,
  requests: readonly LedgerRequest[],
): Promise<LedgerState> {
  const needs = needsOf(requests);
  const { now, everBooked, tiers } = await readTiers(sql, concert.id);
  const paysOnline = concert.payment === 'online';
  const bookings = await readBookings(sql, concert.id, needs, paysOnline ? { now } : null);
  const seatsOfBookings = bookings.flatMap((booking) =>
    booking.reservations.map(({ seatNumber }) => seatNumber),
  );
  return {
    now,
    concert: {
      ...concert,
      id: uuidFromBytes(concert.id),
      requiresVerifiedAccount: Boolean(concert.requiresVerifiedAccount),
      admissionRequired: Boolean(concert.admissionRequired),
      everBooked,
    },
    tiers,
    seats: await readSeats(sql, concert.id, tiers, needs, seatsOfBookings),
    ...(await readCustomers(sql, concert.id, customersOf(needs, bookings))),
    bookings,
    payments: paysOnline ? await readPayments(sql, paidBookingIds(needs, bookings), needs) : [],
    admissions: concert.admissionRequired ? await readAdmissions(sql, concert.id, needs) : [],
  };
}

function customersOf(needs: LedgerNeeds, bookings: readonly LedgerBooking[]): string[] {
  const limited = bookings.filter(({ id }) => needs.limitedBookingIds.includes(id));
  return [...new Set([...needs.customerIds, ...limited.map(({ customerId }) => customerId)])];
}

/** Who claims or lets time pass asks nothing about payments. */
function paidBookingIds(needs: LedgerNeeds, bookings: readonly LedgerBooking[]): readonly string[] {
  if (needs.allLiveBookings) return bookings.map(({ id }) => id);
  const moving = bookings.filter(({ customerId }) => needs.movingFrom.includes(customerId));
  return [...needs.bookingIds, ...moving.map(({ id }) => id)];
}

interface TierRow extends Omit<LedgerTier, 'id'> {
  id: Buffer;
  now: Date;
  everBooked: number;
}

/** Every concert has a tier, so the database's time and the look for bookings travel with them. */
async function readTiers(sql: Sql, concertId: Buffer) {
  const rows = await sql.rows<TierRow>(
    `SELECT id, priceMinor, seating, available, UTC_TIMESTAMP(3) AS now,
            EXISTS (SELECT 1 FROM booking WHERE concertId = ?) AS everBooked
       FROM tier WHERE concertId = ?`,
    [concertId, concertId],
  );
  return {
    now: rows[0]!.now,
    everBooked: rows[0]!.everBooked === 1,
    tiers: rows.map(({ id, priceMinor, seating, available }) => ({
      id: uuidFromBytes(id),
      priceMinor,
      seating,
      available,
    })),
  };
}

const seatColumns = 'seatNumber, tierId, state, bookingId, section, rowName AS `row`, label, x, y';

interface SeatRow extends Omit<LedgerSeat, 'tierId' | 'bookingId'> {
  tierId: Buffer;
  bookingId: Buffer | null;
}

async function readSeats(
  sql: Sql,
  concertId: Buffer,
  tiers: readonly LedgerTier[],
  needs: LedgerNeeds,
  seatsOfBookings: readonly number[],
): Promise<LedgerSeat[]> {
  const rows: SeatRow[] = [];
  const named = [...needs.seatNumbers, ...seatsOfBookings];
  if (named.length > 0) {
    rows.push(
      ...(await sql.rows<SeatRow>(
        `SELECT ${seatColumns} FROM seat WHERE concertId = ? AND seatNumber IN (?)`,
        [concertId, named],
      )),
    );
  }
  for (const tier of tiers) {
    const wanted = needs.tierQuantities.filter(({ tierId }) => tierId === tier.id);
    if (wanted.length === 0) continue;
    // Any general-admission places will do, so many that neither the seats named above nor a late payment for
    // some of them can use them up; choosing the best assigned seats needs to see all that are free.
    const quantity = wanted.reduce((sum, want) => sum + want.quantity, named.length);
    const limit = tier.seating === 'general' ? `LIMIT ${quantity}` : '';
    rows.push(
      ...(await sql.rows<SeatRow>(
        `SELECT ${seatColumns} FROM seat
          WHERE concertId = ? AND tierId = ? AND state = 'free' ORDER BY seatNumber ${limit}`,
        [concertId, uuidToBytes(tier.id)],
      )),
    );
  }
  const seats = rows.map((row) => ({
    ...row,
    tierId: uuidFromBytes(row.tierId),
    bookingId: row.bookingId && uuidFromBytes(row.bookingId),
  }));
  return [...new Map(seats.map((seat) => [seat.seatNumber, seat])).values()];
}

/**
 * How many live seats they have, and whether they are still there. The lock on their rows, which a booking's foreign
 * key would take a little later, lets a deletion wait for this transaction.
 */
async function readCustomers(
  sql: Sql,
  concertId: Buffer,
  customerIds: readonly string[],
): Promise<Pick<LedgerState, 'liveSeats' | 'deletedCustomers'>> {
  if (customerIds.length === 0) return { liveSeats: new Map(), deletedCustomers: new Set() };
  const ids = customerIds.map(uuidToBytes);
  // Counted for all of them at once: a count for each may walk through all that the concert has sold.
  const rows = await sql.rows<{ id: Buffer; deletedAt: Date | null; live: number }>(
    `SELECT c.id, c.deletedAt, COALESCE(l.live, 0) AS live
       FROM customer c
       LEFT JOIN (SELECT customerId, COUNT(*) AS live FROM reservation
                   WHERE concertId = ? AND customerId IN (?) AND status IN ('held', 'active')
                   GROUP BY customerId) l ON l.customerId = c.id
      WHERE c.id IN (?) LOCK IN SHARE MODE`,
    [concertId, ids, ids],
  );
  const deleted = rows.filter(({ deletedAt }) => deletedAt);
  return {
    liveSeats: new Map(rows.map(({ id, live }) => [uuidFromBytes(id), Number(live)])),
    deletedCustomers: new Set(deleted.map(({ id }) => uuidFromBytes(id))),
  };
}
