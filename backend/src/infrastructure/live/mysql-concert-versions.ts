import type { DataSource } from 'typeorm';
import { type ConcertVersion, ConcertVersions } from '../../use-cases/live/concert-versions.js';
import { SharedReads } from '../database/shared-reads.js';
import { uuidFromBytes, uuidToBytes } from '../database/uuid-column.js';

interface VersionRow {
  id: Buffer;
  version: number;
  isDraft: 0 | 1;
}

export class MysqlConcertVersions extends ConcertVersions {
  private readonly reads = new SharedReads<string, ConcertVersion>(async (concertIds) => {
    const found = await this.findAll(concertIds);
    return concertIds.map((concertId) => found.get(concertId) ?? null);
  });

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  find(concertId: string): Promise<ConcertVersion | null> {
    return this.reads.find(concertId);
  }

  async findAll(concertIds: readonly string[]): Promise<ReadonlyMap<string, ConcertVersion>> {
    if (concertIds.length === 0) return new Map();
    const rows = await this.dataSource.query<VersionRow[]>(
      `SELECT id, version, status = 'draft' AS isDraft FROM concert WHERE id IN (?)`,
      [concertIds.map(uuidToBytes)],
    );
    return new Map(
      rows.map(({ id, version, isDraft }) => [
        uuidFromBytes(id),
        { version: Number(version), isDraft: Number(isDraft) === 1 },
      ]),
    );
  }
}
