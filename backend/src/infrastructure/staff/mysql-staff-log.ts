import type { DataSource } from 'typeorm';
import { StaffLog, type StaffLogEntry } from '../../domain/staff/staff-log.js';
import { uuidToBytes } from '../database/uuid-column.js';

export class MysqlStaffLog extends StaffLog {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async add({ id, createdAt, actor, action, targetId, target, details }: StaffLogEntry): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO staff_log (id, actorId, actorRole, actorName, action, targetId, target, details, createdAt)
       VALUES (?)`,
      [
        [
          uuidToBytes(id),
          uuidToBytes(actor.id),
          actor.role,
          actor.name,
          action,
          targetId && uuidToBytes(targetId),
          target,
          details,
          createdAt,
        ],
      ],
    );
  }
}
