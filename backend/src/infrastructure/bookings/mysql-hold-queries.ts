import type { DataSource } from 'typeorm';
import { HoldQueries } from '../../use-cases/bookings/hold-queries.js';
import { uuidFromBytes } from '../database/uuid-column.js';

export class MysqlHoldQueries extends HoldQueries {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async listConcertsWithLapsedHolds(): Promise<string[]> {
    const rows = await this.dataSource.query<{ concertId: Buffer }[]>(
      "SELECT DISTINCT concertId FROM booking WHERE status = 'held' AND expiresAt <= UTC_TIMESTAMP(3)",
    );
    return rows.map(({ concertId }) => uuidFromBytes(concertId));
  }

  async timeToNextExpiry(): Promise<number | null> {
    const [row] = await this.dataSource.query<{ ms: number | null }[]>(
      `SELECT TIMESTAMPDIFF(MICROSECOND, UTC_TIMESTAMP(3), MIN(expiresAt)) / 1000 AS ms
         FROM booking WHERE status = 'held'`,
    );
    return row!.ms;
  }
}
