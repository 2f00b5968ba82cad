import type { DataSource } from 'typeorm';
import { isStaff, type Role } from '../../domain/access/right.js';
import {
  type Erasure,
  PrivacyRepository,
  staffAccount,
  type UnpaidBooking,
} from '../../domain/privacy/privacy-repository.js';
import type { Sql } from '../database/sql.js';
import { inTransaction } from '../database/transaction.js';
import { uuidFromBytes, uuidToBytes } from '../database/uuid-column.js';
import { isForgotten } from './forgotten.js';

const isUnpaid = `(b.status = 'held' OR (b.status = 'expired' AND EXISTS
  (SELECT 1 FROM payment p WHERE p.bookingId = b.id AND p.status = 'open')))`;

const nothingPersonal = `name = NULL, email = NULL, pendingEmail = NULL, namedEmail = NULL, passwordHash = NULL,
  mustChangePassword = FALSE, totpSecret = NULL, totpConfirmedAt = NULL, totpLastStep = NULL`;

export class MysqlPrivacyRepository extends PrivacyRepository {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async findPasswordHash(customerId: string): Promise<string | null> {
    const [row] = await this.dataSource.query<{ passwordHash: string | null }[]>(
      'SELECT passwordHash FROM customer WHERE id = ?',
      [uuidToBytes(customerId)],
    );
    return row?.passwordHash ?? null;
  }

  async listUnpaid(customerId: string): Promise<UnpaidBooking[]> {
    const rows = await this.dataSource.query<{ id: Buffer; concertId: Buffer }[]>(
      `SELECT b.id, b.concertId FROM booking b WHERE b.customerId = ? AND ${isUnpaid}`,
      [uuidToBytes(customerId)],
    );
    return rows.map(({ id, concertId }) => ({
      bookingId: uuidFromBytes(id),
      concertId: uuidFromBytes(concertId),
    }));
  }

  erase(customerId: string, now: Date, forgottenBefore: Date | null): Promise<Erasure> {
    const id = uuidToBytes(customerId);
    return inTransaction(this.dataSource, async (sql) => {
      const concerts = await lockConcertsOf(sql, id);
      const [person] = await sql.rows<{ role: Role; deletedAt: Date | null }>(
        'SELECT role, deletedAt FROM customer WHERE id = ? FOR UPDATE',
        [id],
      );
      if (!person || person.deletedAt) return 'erased';
      if (isStaff(person.role)) throw staffAccount();
      if (forgottenBefore && !(await isStillForgotten(sql, id, now, forgottenBefore))) return 'kept';
      if (await hasBookedMore(sql, id, concerts)) return 'unpaid';
      await eraseAll(sql, id, now);
      return 'erased';
    });
  }
}

/**
 * The ledger locks concerts first and customers afterwards, too. Until the end of this transaction it can neither
 * book anything for the customer nor write a contact back that it has read before.
 */
async function lockConcertsOf(sql: Sql, customerId: Buffer): Promise<Buffer[]> {
  const rows = await sql.rows<{ concertId: Buffer }>(
    'SELECT DISTINCT concertId FROM booking WHERE customerId = ?',
    [customerId],
  );
  const ids = rows.map(({ concertId }) => concertId);
  if (ids.length > 0) await sql.rows('SELECT id FROM concert WHERE id IN (?) ORDER BY id FOR UPDATE', [ids]);
  return ids;
}

async function hasBookedMore(sql: Sql, customerId: Buffer, locked: readonly Buffer[]): Promise<boolean> {
  const elsewhere = locked.length > 0 ? 'b.concertId NOT IN (?)' : 'TRUE';
  const rows = await sql.rows(
    `SELECT 1 FROM booking b WHERE b.customerId = ? AND (${isUnpaid} OR ${elsewhere}) LIMIT 1`,
    [customerId, ...(locked.length > 0 ? [locked] : [])],
  );
  return rows.length > 0;
}

async function isStillForgotten(sql: Sql, customerId: Buffer, now: Date, before: Date): Promise<boolean> {
  const rows = await sql.rows(`SELECT 1 FROM customer c WHERE c.id = ? AND ${isForgotten}`, [
    customerId,
    now,
    before,
  ]);
  return rows.length > 0;
}

async function eraseAll(sql: Sql, customerId: Buffer, now: Date): Promise<void> {
  await sql.write('UPDATE booking SET contactName = NULL, contactEmail = NULL WHERE customerId = ?', [
    customerId,
  ]);
  for (const table of ['session', 'account_link', 'recovery_code']) {
    await sql.write(`DELETE FROM ${table} WHERE customerId = ?`, [customerId]);
  }
  await sql.write(`UPDATE customer SET ${nothingPersonal}, deletedAt = ? WHERE id = ?`, [now, customerId]);
}
