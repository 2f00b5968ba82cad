import type { PersonalLists } from '../../use-cases/privacy/personal-data-queries.js';
import { currentStatus } from '../bookings/lapsed-holds.js';
import { groupBy } from '../bookings/ledger/group-by.js';
import type { Sql } from '../database/sql.js';
import type { OwnedRow } from './pages-of.js';

type PersonalBooking = PersonalLists['bookings'];

/** A booking as `ownLists` reads it. */
export interface OwnBookingRow
  extends OwnedRow, Omit<PersonalBooking, 'concert' | 'contact' | 'reservations' | 'payments' | 'refunds'> {
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly concertName: string;
  readonly startsAt: Date | null;
}

interface Detail {
  readonly bookingId: Buffer;
}

/** The bookings with their seats and what was paid for them. What a provider calls a payment stays out. */
export async function detailsOf(sql: Sql, rows: readonly OwnBookingRow[]): Promise<PersonalBooking[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const find = async <T extends object>(statement: string) => {
    const found = await sql.rows<T & Detail>(statement, [ids]);
    const byBooking = groupBy(found, ({ bookingId }) => bookingId.toString('hex'));
    return (id: Buffer) => (byBooking.get(id.toString('hex')) ?? []).map(({ bookingId, ...item }) => item);
  };
  const reservations = await find<PersonalBooking['reservations'][number]>(
    `SELECT r.bookingId, r.seatNumber, s.label, r.priceMinor, ${currentStatus('b', 'r')} AS status
       FROM reservation r JOIN booking b ON b.id = r.bookingId
       JOIN seat s ON s.concertId = r.concertId AND s.seatNumber = r.seatNumber
      WHERE r.bookingId IN (?) ORDER BY r.bookingId, r.seatNumber, r.id`,
  );
  const payments = await find<PersonalBooking['payments'][number]>(
    `SELECT bookingId, gateway, method, status, amountMinor, currency, createdAt FROM payment
      WHERE bookingId IN (?) ORDER BY bookingId, createdAt, id`,
  );
  const refunds = await find<PersonalBooking['refunds'][number]>(
    `SELECT bookingId, status, amountMinor, currency, createdAt FROM refund
      WHERE bookingId IN (?) ORDER BY bookingId, createdAt, id`,
  );
  return rows.map(({ id, contactName, contactEmail, concertName, startsAt, ...booking }) => ({
    ...booking,
    concert: { name: concertName, startsAt },
    contact: { name: contactName, email: contactEmail },
    reservations: reservations(id),
    payments: payments(id),
    refunds: refunds(id),
  }));
}
