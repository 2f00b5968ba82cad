import type { DataSource } from 'typeorm';
import type { Customer } from '../../domain/customers/customer.js';
import { type NewSession, SessionRepository } from '../../domain/customers/session-repository.js';
import { CustomerRow, toCustomer } from './customer-row.js';
import { SessionRow } from './session-row.js';

export class MysqlSessionRepository extends SessionRepository {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async add(session: NewSession): Promise<void> {
    await this.dataSource.getRepository(SessionRow).insert(session);
  }

  async findCustomer(tokenHash: Buffer, now: Date): Promise<Customer | null> {
    const row = await this.dataSource
      .getRepository(CustomerRow)
      .createQueryBuilder('customer')
      .innerJoin(SessionRow.options.name, 'session', 'session.customerId = customer.id')
      .where('session.tokenHash = :tokenHash AND session.expiresAt > :now', { tokenHash, now })
      .getOne();
    return row && toCustomer(row);
  }

  async remove(tokenHash: Buffer): Promise<void> {
    await this.dataSource.getRepository(SessionRow).delete({ tokenHash });
  }
}
