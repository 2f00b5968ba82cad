import type { DataSource } from 'typeorm';
import {
  type ListedSession,
  type NewSession,
  type SessionOwner,
  SessionRepository,
} from '../../domain/customers/session-repository.js';
import type { Customer } from '../../domain/customers/customer.js';
import { SharedReads } from '../database/shared-reads.js';
import { uuidFromBytes, uuidToBytes } from '../database/uuid-column.js';
import { SessionRow } from './session-row.js';

/** Writing down every use would cost a write a request; a limit of minutes does not need it. */
const useNotedEveryMs = 60_000;

const mostListed = 100;

export interface StoredSession extends SessionOwner {
  readonly lastUsedAt: Date;
  readonly idleSeconds: number;
  readonly expiresAt: Date;
}

interface StoredSessionRow extends Omit<Customer, 'id'> {
  readonly id: Buffer;
  readonly sessionId: Buffer;
  readonly tokenHash: Buffer;
  readonly lastUsedAt: Date;
  readonly idleSeconds: number;
  readonly expiresAt: Date;
  readonly mustChangePassword: number;
  readonly totpConfirmedAt: Date | null;
}

export class MysqlSessionRepository extends SessionRepository {
  private readonly reads = new SharedReads((hashes: readonly Buffer[]) => this.readSessions(hashes));

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async add(session: NewSession): Promise<void> {
    await this.dataSource.getRepository(SessionRow).insert({ ...session, lastUsedAt: session.createdAt });
  }

  async replace(tokenHash: Buffer, session: NewSession): Promise<string> {
    const sessions = this.dataSource.getRepository(SessionRow);
    const old = await sessions.findOneBy({ tokenHash });
    if (old) {
      const renewed = { ...session, id: old.id, lastUsedAt: session.createdAt };
      const { affected } = await sessions.update({ tokenHash, id: old.id }, renewed);
      if (affected) return old.id;
    }
    await this.add(session);
    return session.id;
  }

  async findOwner(tokenHash: Buffer, now: Date): Promise<SessionOwner | null> {
    const session = await this.findSession(tokenHash, now);
    return session && isLive(session, now) ? session : null;
  }

  /** A session that is over as well, until it is swept away. */
  async findSession(tokenHash: Buffer, now: Date): Promise<StoredSession | null> {
    const session = await this.reads.find(tokenHash);
    if (!session || !isLive(session, now)) return session;
    if (now.getTime() - session.lastUsedAt.getTime() < useNotedEveryMs) return session;
    await this.dataSource.query('UPDATE session SET lastUsedAt = ? WHERE tokenHash = ? AND lastUsedAt < ?', [
      now,
      tokenHash,
      now,
    ]);
    return { ...session, lastUsedAt: now };
  }

  async remove(tokenHash: Buffer): Promise<void> {
    await this.dataSource.getRepository(SessionRow).delete({ tokenHash });
  }

  async listLive(customerId: string, now: Date): Promise<ListedSession[]> {
    const rows = await this.dataSource.query<(Omit<ListedSession, 'id'> & { readonly id: Buffer })[]>(
      `SELECT id, createdAt, lastUsedAt, device FROM session
        WHERE customerId = ? AND overAt > ? ORDER BY lastUsedAt DESC, id DESC LIMIT ?`,
      [uuidToBytes(customerId), now, mostListed],
    );
    return rows.map((row) => ({ ...row, id: uuidFromBytes(row.id) }));
  }

  async removeOne(customerId: string, sessionId: string): Promise<boolean> {
    const { affectedRows } = await this.dataSource.query<{ affectedRows: number }>(
      'DELETE FROM session WHERE id = ? AND customerId = ?',
      [uuidToBytes(sessionId), uuidToBytes(customerId)],
    );
    return affectedRows > 0;
  }

  async removeAllOf(customerId: string, except: string | null = null): Promise<void> {
    await this.dataSource.query('DELETE FROM session WHERE customerId = ? AND NOT (id <=> ?)', [
      uuidToBytes(customerId),
      except && uuidToBytes(except),
    ]);
  }

  /** Nothing is remembered here. */
  customerChanged(): void {}

  /** Every request with a session comes by here: written out, as the query builder costs more than the database. */
  private async readSessions(hashes: readonly Buffer[]): Promise<(StoredSession | null)[]> {
    const rows = await this.dataSource.query<StoredSessionRow[]>(
      `SELECT s.tokenHash, s.id AS sessionId, s.lastUsedAt, s.idleSeconds, s.expiresAt,
              c.id, c.role, c.name, c.email, c.mustChangePassword, c.totpConfirmedAt
         FROM session s JOIN customer c ON c.id = s.customerId AND c.deletedAt IS NULL
        WHERE s.tokenHash IN (?)`,
      [hashes],
    );
    const sessions = new Map(rows.map((row) => [row.tokenHash.toString('latin1'), toSession(row)]));
    return hashes.map((hash) => sessions.get(hash.toString('latin1')) ?? null);
  }
}

/** Neither too old nor unused for too long. */
export function isLive({ lastUsedAt, idleSeconds, expiresAt }: StoredSession, now: Date): boolean {
  return now < expiresAt && now.getTime() < lastUsedAt.getTime() + idleSeconds * 1000;
}

function toSession(row: StoredSessionRow): StoredSession {
  const { id, role, name, email, lastUsedAt, idleSeconds, expiresAt } = row;
  return {
    sessionId: uuidFromBytes(row.sessionId),
    customer: { id: uuidFromBytes(id), role, name, email },
    mustChangePassword: Boolean(row.mustChangePassword),
    hasSecondFactor: row.totpConfirmedAt !== null,
    lastUsedAt,
    idleSeconds,
    expiresAt,
  };
}
