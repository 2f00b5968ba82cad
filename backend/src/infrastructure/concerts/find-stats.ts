import type { DataSource } from 'typeorm';
import type { SeatState } from '../../domain/bookings/ledger-state.js';
import type { PaymentMode } from '../../domain/concerts/concert.js';
import type { ConcertStats } from '../../use-cases/concerts/concert-views.js';
import { lapsedReservationsAt } from '../bookings/lapsed-holds.js';
import { readSnapshot } from '../database/read-snapshot.js';
import type { Sql } from '../database/sql.js';
import { uuidToBytes } from '../database/uuid-column.js';
import { seatCounts } from './seat-counts.js';

interface ConcertRow {
  currency: string;
  payment: PaymentMode;
  cancelled: number;
  lapsed: number;
}

export async function findStats(dataSource: DataSource, id: string): Promise<ConcertStats | null> {
  const concertId = uuidToBytes(id);
  return readSnapshot(dataSource, async (sql) => {
    const [concert] = await sql.rows<ConcertRow>(
      `SELECT currency, payment,
              (SELECT COUNT(*) FROM reservation WHERE concertId = ? AND status = 'cancelled') AS cancelled,
              (SELECT COUNT(*) FROM ${lapsedReservationsAt('?')}) AS lapsed
         FROM concert WHERE id = ?`,
      [concertId, concertId, concertId],
    );
    if (!concert) return null;
    const { currency, payment, cancelled, lapsed } = concert;
    const seats = await sql.rows<{ state: SeatState; count: number }>(
      'SELECT state, COUNT(*) AS count FROM seat WHERE concertId = ? GROUP BY tierId, state',
      [concertId],
    );
    return {
      concertId: id,
      currency,
      seats: { ...seatCounts(seats, lapsed), cancelled },
      revenueMinor: await (payment === 'online' ? paidMinor(sql, concertId) : bookedMinor(sql, concertId)),
    };
  });
}

/** What was paid, less what goes back or went back. */
async function paidMinor(sql: Sql, concertId: Buffer): Promise<number> {
  const [row] = await sql.rows<{ minor: number }>(
    `SELECT (SELECT COALESCE(SUM(p.amountMinor), 0)
               FROM booking b JOIN payment p ON p.liveBooking = b.id AND p.status IN ('confirmed', 'captured')
              WHERE b.concertId = ?)
          - (SELECT COALESCE(SUM(f.amountMinor), 0)
               FROM booking b JOIN refund f ON f.bookingId = b.id WHERE b.concertId = ?) AS minor`,
    [concertId, concertId],
  );
  return row!.minor;
}

async function bookedMinor(sql: Sql, concertId: Buffer): Promise<number> {
  const [row] = await sql.rows<{ minor: number }>(
    `SELECT COALESCE(SUM(priceMinor), 0) AS minor FROM reservation WHERE concertId = ? AND status = 'active'`,
    [concertId],
  );
  return row!.minor;
}
