import type { DataSource } from 'typeorm';
import type { ActorRole } from '../../domain/customers/actor.js';
import type { TargetKind } from '../../domain/staff/staff-action.js';
import type { StaffLogEntry } from '../../domain/staff/staff-log.js';
import type { Page, PageRequest } from '../../use-cases/kernel/page.js';
import { type StaffLogFilter, StaffLogQueries } from '../../use-cases/staff/staff-log-queries.js';
import { Conditions } from '../database/conditions.js';
import { readCursor, timePosition } from '../database/cursor.js';
import { newestIds } from '../database/newest-ids.js';
import { pageOf } from '../database/page-of.js';
import { nullableUuidFromBytes, uuidFromBytes, uuidToBytes } from '../database/uuid-column.js';

interface LogRow extends Omit<StaffLogEntry, 'id' | 'actor' | 'targetId'> {
  readonly id: Buffer;
  readonly actorId: Buffer;
  readonly actorRole: ActorRole;
  readonly actorName: string | null;
  readonly targetId: Buffer | null;
}

const names: Readonly<Record<TargetKind, string>> = {
  concert: 'SELECT name FROM concert WHERE id = ?',
  booking: 'SELECT reference AS name FROM booking WHERE id = ?',
  person: 'SELECT COALESCE(email, pendingEmail, name) AS name FROM customer WHERE id = ?',
  'api-key': 'SELECT name FROM api_key WHERE id = ?',
};

export class MysqlStaffLogQueries extends StaffLogQueries {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async list(
    { actor, action, from, to }: StaffLogFilter,
    { cursor, limit }: PageRequest,
  ): Promise<Page<StaffLogEntry>> {
    const conditions = new Conditions()
      .addIf(actor && uuidToBytes(actor), 'actorId = ?')
      .addIf(action, 'action = ?')
      .addIf(from, 'createdAt >= ?')
      .addIf(to, 'createdAt <= ?');
    const after = readCursor(cursor, timePosition);
    const [ids, parameters] = newestIds({ table: 'staff_log', conditions, after, limit: limit + 1 });
    const rows = await this.dataSource.query<LogRow[]>(
      `SELECT l.* FROM (${ids}) picked JOIN staff_log l ON l.id = picked.id
        ORDER BY l.createdAt DESC, l.id DESC`,
      [...parameters],
    );
    return pageOf(rows.map(toEntry), limit, ({ createdAt, id }) => ({ at: createdAt, id }));
  }

  async nameOf(kind: TargetKind, id: string): Promise<string | null> {
    const [row] = await this.dataSource.query<{ name: string | null }[]>(names[kind], [uuidToBytes(id)]);
    return row?.name ?? null;
  }
}

function toEntry({ actorId, actorRole, actorName, ...row }: LogRow): StaffLogEntry {
  return {
    ...row,
    id: uuidFromBytes(row.id),
    actor: { id: uuidFromBytes(actorId), role: actorRole, name: actorName },
    targetId: nullableUuidFromBytes(row.targetId),
  };
}
