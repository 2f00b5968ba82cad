import type { DataSource } from 'typeorm';
import type { BookingStatus } from '../../domain/bookings/booking-status.js';
import type { SeatState } from '../../domain/bookings/ledger-state.js';
import type { ConcertStatus } from '../../domain/concerts/sale-phase.js';
import type { Overview } from '../../use-cases/concerts/concert-views.js';
import { isLapsed } from '../bookings/lapsed-holds.js';
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
    const [lapsed] = await sql.rows<{ count: number }>(
      `SELECT COUNT(*) AS count
         FROM booking b JOIN reservation r ON r.bookingId = b.id AND r.status = 'held' WHERE ${isLapsed('b')}`,
      [],
    );
    const bookings = await sql.rows<{ status: BookingStatus; count: number }>(
      'SELECT status, COUNT(*) AS count FROM booking GROUP BY status',
      [],
    );
    return {
      concerts: {
        draft: countOf(concerts, 'draft'),
        published: countOf(concerts, 'published'),
        cancelled: countOf(concerts, 'cancelled'),
      },
      seats: seatCounts(seats, lapsed!.count),
      bookings: { active: countOf(bookings, 'active'), cancelled: countOf(bookings, 'cancelled') },
      revenue: await sql.rows<NonNullable<Overview['revenue']>[number]>(revenue, []),
    };
  });
}

/** What was paid online less what goes back, and what the active bookings of other concerts come to. */
const revenue = `
  SELECT currency, SUM(amountMinor) AS revenueMinor
    FROM (SELECT b.currency, SUM(b.totalMinor) AS amountMinor
            FROM booking b JOIN concert c ON c.id = b.concertId AND c.payment <> 'online'
           WHERE b.status = 'active' GROUP BY b.currency
           UNION ALL
          SELECT currency, SUM(amountMinor)
            FROM payment WHERE status IN ('confirmed', 'captured') GROUP BY currency
           UNION ALL
          SELECT currency, -SUM(amountMinor) FROM refund GROUP BY currency) amounts
   GROUP BY currency ORDER BY currency`;

function countOf<S extends string>(rows: readonly { status: S; count: number }[], status: S): number {
  return rows.find((row) => row.status === status)?.count ?? 0;
}
