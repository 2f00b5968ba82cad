import type { DataSource } from 'typeorm';
import type { Customer } from '../../domain/customers/customer.js';
import { type NewSession, SessionRepository } from '../../domain/customers/session-repository.js';
import { SharedReads } from '../database/shared-reads.js';
import { uuidFromBytes } from '../database/uuid-column.js';
import { SessionRow } from './session-row.js';

export interface StoredSession {
  readonly customer: Customer;
  readonly expiresAt: Date;
}

interface StoredSessionRow extends Omit<Customer, 'id'> {
  readonly id: Buffer;
  readonly tokenHash: Buffer;
  readonly expiresAt: Date;
}

export class MysqlSessionRepository extends SessionRepository {
  private readonly reads = new SharedReads((hashes: readonly Buffer[]) => this.readSessions(hashes));

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async add(session: NewSession): Promise<void> {
    await this.dataSource.getRepository(SessionRow).insert(session);
  }

  async findCustomer(tokenHash: Buffer, now: Date): Promise<Customer | null> {
    const session = await this.findSession(tokenHash);
    return session && session.expiresAt > now ? session.customer : null;
  }

  /** A session that is over as well, until it is swept away. */
  findSession(tokenHash: Buffer): Promise<StoredSession | null> {
    return this.reads.find(tokenHash);
  }

  async remove(tokenHash: Buffer): Promise<void> {
    await this.dataSource.getRepository(SessionRow).delete({ tokenHash });
  }

  /** Every request with a session comes by here: written out, as the query builder costs more than the database. */
  private async readSessions(hashes: readonly Buffer[]): Promise<(StoredSession | null)[]> {
    const rows = await this.dataSource.query<StoredSessionRow[]>(
      `SELECT s.tokenHash, s.expiresAt, c.id, c.role, c.name, c.email
         FROM session s JOIN customer c ON c.id = s.customerId
        WHERE s.tokenHash IN (?)`,
      [hashes],
    );
    const sessions = new Map(rows.map((row) => [row.tokenHash.toString('latin1'), toSession(row)]));
    return hashes.map((hash) => sessions.get(hash.toString('latin1')) ?? null);
  }
}

function toSession({ id, role, name, email, expiresAt }: StoredSessionRow): StoredSession {
  return { customer: { id: uuidFromBytes(id), role, name, email }, expiresAt };
}
