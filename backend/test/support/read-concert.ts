import type { DataSource } from 'typeorm';
import type { StoredConcert } from './stored-concert.js';

type Row = Readonly<Record<string, unknown>>;

/** Reads all that is stored of a concert by plain SQL, as it was at one moment. */
export function readConcert(dataSource: DataSource, concertId: string): Promise<StoredConcert> {
  const hex = concertId.replaceAll('-', '');
  return dataSource.transaction('REPEATABLE READ', async (manager) => {
    const rows = async <T>(statement: string) => {
      const found = await manager.query<Row[]>(statement, [Buffer.from(hex, 'hex')]);
      return found.map(withReadableIds) as T[];
    };
    const [concert] = await rows<StoredConcert>(
      `SELECT id, status, payment, version, totalSeats, planVersion, maxSeatsPerCustomer FROM concert WHERE id = ?`,
    );
    return {
      ...concert!,
      tiers: await rows(
        `SELECT id, name, priceMinor, total, available FROM tier WHERE concertId = ? ORDER BY position`,
      ),
      seats: await rows(
        `SELECT seatNumber, tierId, state, bookingId FROM seat WHERE concertId = ? ORDER BY seatNumber`,
      ),
      bookings: await rows(
        `SELECT id, reference, customerId, status, totalMinor, expiresAt, extensionsLeft
           FROM booking WHERE concertId = ? ORDER BY id`,
      ),
      reservations: await rows(
        `SELECT id, bookingId, customerId, seatNumber, tierId, priceMinor, status
           FROM reservation WHERE concertId = ? ORDER BY id`,
      ),
      payments: await rows(
        `SELECT p.id, p.bookingId, p.customerId, p.method, p.status, p.amountMinor, p.currency
           FROM payment p JOIN booking b ON b.id = p.bookingId WHERE b.concertId = ? ORDER BY p.id`,
      ),
      refunds: await rows(
        `SELECT r.id, r.paymentId, r.bookingId, r.amountMinor, r.currency, r.status
           FROM refund r JOIN booking b ON b.id = r.bookingId WHERE b.concertId = ? ORDER BY r.id`,
      ),
      admissions: await rows(
        `SELECT round, turn, sessionId, bookingId, expiresAt, endedAt
           FROM admission WHERE concertId = ? ORDER BY round, turn`,
      ),
      history: await rows(
        `SELECT id, version, action, bookingId, reservationId, seatNumber, customerId, actorId, actorRole, reason
           FROM history WHERE concertId = ? ORDER BY version, id`,
      ),
    };
  });
}

function withReadableIds(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, Buffer.isBuffer(value) ? uuidOf(value) : value]),
  );
}

function uuidOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
