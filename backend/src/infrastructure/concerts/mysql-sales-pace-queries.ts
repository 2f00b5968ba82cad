import type { DataSource } from 'typeorm';
import { bookingStatuses } from '../../domain/bookings/booking-status.js';
import { type SalesPace, SalesPaceQueries } from '../../use-cases/concerts/sales-pace-queries.js';
import { RecentReads } from '../database/recent-reads.js';
import { uuidToBytes } from '../database/uuid-column.js';

const secondsBack = 120;

/** Everybody at the desk looks at the same sale: a second's figures are counted once. */
const remembered = { staleMs: 1000, most: 100 };

export class MysqlSalesPaceQueries extends SalesPaceQueries {
  private readonly reads = new RecentReads<SalesPace>(remembered);

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  findPace(concertId: string): Promise<SalesPace | null> {
    return this.reads.find(concertId, () => this.readPace(uuidToBytes(concertId)));
  }

  private async readPace(concertId: Buffer): Promise<SalesPace | null> {
    const [concert] = await this.dataSource.query<{ at: Date }[]>(
      'SELECT UTC_TIMESTAMP() AS at FROM concert WHERE id = ?',
      [concertId],
    );
    if (!concert) return null;
    const from = new Date(concert.at.getTime() - secondsBack * 1000);
    // Every status is named so that the index leads to these two minutes of each.
    const rows = await this.dataSource.query<{ second: number; bookings: string; seats: string }[]>(
      `SELECT TIMESTAMPDIFF(SECOND, ?, made.createdAt) AS second, COUNT(*) AS bookings, SUM(made.seats) AS seats
         FROM (SELECT b.createdAt, (SELECT COUNT(*) FROM reservation r WHERE r.bookingId = b.id) AS seats
                 FROM booking b
                WHERE b.concertId = ? AND b.status IN (?) AND b.createdAt >= ? AND b.createdAt < ?) made
        GROUP BY second ORDER BY second`,
      [from, concertId, bookingStatuses, from, concert.at],
    );
    return {
      at: concert.at,
      seconds: rows.map(({ second, bookings, seats }) => ({
        at: new Date(from.getTime() + second * 1000),
        bookings: Number(bookings),
        seats: Number(seats),
      })),
    };
  }
}
