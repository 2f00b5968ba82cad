import type { DataSource } from 'typeorm';
import type { Customer } from '../../domain/customers/customer.js';
import { type NewSession, SessionRepository } from '../../domain/customers/session-repository.js';
import { uuidFromBytes } from '../database/uuid-column.js';
import { SessionRow } from './session-row.js';

export class MysqlSessionRepository extends SessionRepository {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async add(session: NewSession): Promise<void> {
    await this.dataSource.getRepository(SessionRow).insert(session);
  }

  async findCustomer(tokenHash: Buffer, now: Date): Promise<Customer | null> {
    // Every request with a session comes by here: written out, as the query builder costs more than the database.
    const [row] = await this.dataSource.query<(Omit<Customer, 'id'> & { id: Buffer })[]>(
      `SELECT c.id, c.role, c.name, c.email
         FROM session s JOIN customer c ON c.id = s.customerId
        WHERE s.tokenHash = ? AND s.expiresAt > ?`,
      [tokenHash, now],
    );
    return row ? { ...row, id: uuidFromBytes(row.id) } : null;
  }

  async remove(tokenHash: Buffer): Promise<void> {
    await this.dataSource.getRepository(SessionRow).delete({ tokenHash });
  }
}
