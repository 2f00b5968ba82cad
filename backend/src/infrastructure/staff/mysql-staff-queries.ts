import type { DataSource } from 'typeorm';
import { StaffQueries, type StaffView } from '../../use-cases/staff/staff-queries.js';
import { uuidFromBytes, uuidToBytes } from '../database/uuid-column.js';

interface StaffRow extends Omit<StaffView, 'id' | 'secondFactor' | 'invited'> {
  readonly id: Buffer;
  readonly secondFactor: number;
  readonly invited: number;
}

const people = `
  SELECT c.id, c.name, COALESCE(c.email, c.pendingEmail) AS email, c.role, c.createdAt,
         c.totpConfirmedAt IS NOT NULL AS secondFactor, c.passwordHash IS NULL AS invited,
         (SELECT MAX(s.lastUsedAt) FROM session s WHERE s.customerId = c.id) AS lastSeenAt
    FROM customer c
   WHERE c.role <> 'customer'`;

export class MysqlStaffQueries extends StaffQueries {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async list(): Promise<StaffView[]> {
    return (await this.dataSource.query<StaffRow[]>(`${people} ORDER BY c.name, email, c.id`)).map(toView);
  }

  async find(id: string): Promise<StaffView | null> {
    const [row] = await this.dataSource.query<StaffRow[]>(`${people} AND c.id = ?`, [uuidToBytes(id)]);
    return row ? toView(row) : null;
  }
}

function toView(row: StaffRow): StaffView {
  return {
    ...row,
    id: uuidFromBytes(row.id),
    secondFactor: Boolean(row.secondFactor),
    invited: Boolean(row.invited),
  };
}
