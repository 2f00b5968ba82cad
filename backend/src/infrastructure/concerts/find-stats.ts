import type { DataSource } from 'typeorm';
import type { BookingStatus } from '../../domain/bookings/booking-status.js';
import type { SeatState } from '../../domain/bookings/ledger-state.js';
import type { ConcertStats } from '../../use-cases/concerts/concert-views.js';
import { readSnapshot } from '../database/read-snapshot.js';
import { uuidToBytes } from '../database/uuid-column.js';
import { seatCounts } from './seat-counts.js';

export async function findStats(dataSource: DataSource, id: string): Promise<ConcertStats | null> {
  const concertId = uuidToBytes(id);
  return readSnapshot(dataSource, async (sql) => {
    const [concert] = await sql.rows<{ currency: string }>('SELECT currency FROM concert WHERE id = ?', [
      concertId,
    ]);
    if (!concert) return null;
    const seats = await sql.rows<{ state: SeatState; count: number }>(
      'SELECT state, COUNT(*) AS count FROM seat WHERE concertId = ? GROUP BY tierId, state',
      [concertId],
    );
    const reservations = await sql.rows<{ status: BookingStatus; count: number; priceMinor: number }>(
      `SELECT status, COUNT(*) AS count, SUM(priceMinor) AS priceMinor
         FROM reservation WHERE concertId = ? GROUP BY status`,
      [concertId],
    );
    const of = (status: BookingStatus) => reservations.find((row) => row.status === status);
    return {
      concertId: id,
      currency: concert.currency,
      seats: { ...seatCounts(seats), cancelled: of('cancelled')?.count ?? 0 },
      revenueMinor: of('active')?.priceMinor ?? 0,
    };
  });
}
