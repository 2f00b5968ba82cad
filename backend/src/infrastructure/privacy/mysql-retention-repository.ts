import type { DataSource } from 'typeorm';
import { RetentionRepository, type UnprovenCustomer } from '../../domain/privacy/retention-repository.js';
import { uuidFromBytes, uuidToBytes } from '../database/uuid-column.js';
import { isForgotten } from './forgotten.js';

export class MysqlRetentionRepository extends RetentionRepository {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  removeEndedSessions(now: Date, limit: number): Promise<number> {
    return this.delete('DELETE FROM session WHERE overAt <= ? ORDER BY overAt LIMIT ?', [now, limit]);
  }

  removeExpiredLinks(now: Date, limit: number): Promise<number> {
    return this.delete('DELETE FROM account_link WHERE expiresAt <= ? ORDER BY expiresAt LIMIT ?', [
      now,
      limit,
    ]);
  }

  async removePastTurns(before: Date, limit: number): Promise<number> {
    const calls = await this.delete('DELETE FROM waiting_call WHERE calledAt < ? ORDER BY calledAt LIMIT ?', [
      before,
      limit,
    ]);
    const admissions = await this.delete(
      'DELETE FROM admission WHERE expiresAt < ? ORDER BY expiresAt LIMIT ?',
      [before, limit],
    );
    return Math.max(calls, admissions);
  }

  async listUnproven(
    before: Date,
    after: UnprovenCustomer | null,
    limit: number,
  ): Promise<UnprovenCustomer[]> {
    const from = after && [after.createdAt, after.createdAt, uuidToBytes(after.id)];
    const rows = await this.dataSource.query<{ id: Buffer; createdAt: Date }[]>(
      `SELECT id, unprovenSince AS createdAt FROM customer
        WHERE unprovenSince < ? ${from ? 'AND unprovenSince >= ? AND (unprovenSince > ? OR id > ?)' : ''}
        ORDER BY unprovenSince, id LIMIT ?`,
      [before, ...(from ?? []), limit],
    );
    return rows.map(({ id, createdAt }) => ({ id: uuidFromBytes(id), createdAt }));
  }

  async removeUnused(customerIds: readonly string[], now: Date): Promise<void> {
    if (customerIds.length === 0) return;
    await this.delete(
      `DELETE FROM customer WHERE id IN (?) AND unprovenSince IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM session s WHERE s.customerId = customer.id AND s.overAt > ?)
          AND NOT EXISTS (SELECT 1 FROM booking b WHERE b.customerId = customer.id)`,
      [customerIds.map(uuidToBytes), now],
    );
  }

  async listForgotten(customerIds: readonly string[], now: Date, before: Date): Promise<string[]> {
    if (customerIds.length === 0) return [];
    const rows = await this.dataSource.query<{ id: Buffer }[]>(
      `SELECT c.id FROM customer c WHERE c.id IN (?) AND ${isForgotten}`,
      [customerIds.map(uuidToBytes), now, before],
    );
    return rows.map(({ id }) => uuidFromBytes(id));
  }

  private async delete(statement: string, parameters: readonly unknown[]): Promise<number> {
    const { affectedRows } = await this.dataSource.query<{ affectedRows: number }>(statement, [
      ...parameters,
    ]);
    return affectedRows;
  }
}
