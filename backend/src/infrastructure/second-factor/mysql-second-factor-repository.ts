import type { DataSource } from 'typeorm';
import {
  type SecondFactor,
  SecondFactorRepository,
} from '../../domain/second-factor/second-factor-repository.js';
import type { Sql } from '../database/sql.js';
import { inTransaction } from '../database/transaction.js';
import { uuidToBytes } from '../database/uuid-column.js';
import type { SecretBox } from './secret-box.js';

interface FactorRow {
  readonly email: string | null;
  readonly passwordHash: string | null;
  readonly totpSecret: Buffer | null;
  readonly totpConfirmedAt: Date | null;
}

const off = 'totpSecret = NULL, totpConfirmedAt = NULL, totpLastStep = NULL';

export class MysqlSecondFactorRepository extends SecondFactorRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly box: SecretBox,
  ) {
    super();
  }

  async find(customerId: string): Promise<SecondFactor | null> {
    const [row] = await this.dataSource.query<FactorRow[]>(
      `SELECT COALESCE(email, pendingEmail) AS email, passwordHash, totpSecret, totpConfirmedAt
         FROM customer WHERE id = ?`,
      [uuidToBytes(customerId)],
    );
    if (!row) return null;
    const { email, passwordHash, totpSecret, totpConfirmedAt } = row;
    return {
      email,
      passwordHash,
      isOn: totpConfirmedAt !== null,
      secret: totpSecret && this.box.open(customerId, totpSecret),
    };
  }

  async begin(customerId: string, secret: string): Promise<boolean> {
    return this.changesOne(
      'UPDATE customer SET totpSecret = ?, totpLastStep = NULL WHERE id = ? AND totpConfirmedAt IS NULL',
      [this.box.seal(customerId, secret), uuidToBytes(customerId)],
    );
  }

  confirm({
    customerId,
    secret,
    step,
    recoveryCodes,
    at,
  }: Parameters<SecondFactorRepository['confirm']>[0]): Promise<boolean> {
    const id = uuidToBytes(customerId);
    return inTransaction(this.dataSource, async (sql) => {
      const [row] = await sql.rows<FactorRow>(
        'SELECT totpSecret, totpConfirmedAt FROM customer WHERE id = ? FOR UPDATE',
        [id],
      );
      if (!row?.totpSecret || row.totpConfirmedAt) return false;
      if (this.box.open(customerId, row.totpSecret) !== secret) return false;
      await sql.write('UPDATE customer SET totpConfirmedAt = ?, totpLastStep = ? WHERE id = ?', [
        at,
        step,
        id,
      ]);
      await replaceCodes(sql, id, recoveryCodes);
      return true;
    });
  }

  useStep(customerId: string, step: number): Promise<boolean> {
    return this.changesOne(
      `UPDATE customer SET totpLastStep = ?
        WHERE id = ? AND totpConfirmedAt IS NOT NULL AND (totpLastStep IS NULL OR totpLastStep < ?)`,
      [step, uuidToBytes(customerId), step],
    );
  }

  useRecoveryCode(customerId: string, codeHash: Buffer): Promise<boolean> {
    return this.changesOne('DELETE FROM recovery_code WHERE customerId = ? AND codeHash = ?', [
      uuidToBytes(customerId),
      codeHash,
    ]);
  }

  replaceRecoveryCodes(customerId: string, recoveryCodes: readonly Buffer[]): Promise<void> {
    const id = uuidToBytes(customerId);
    return inTransaction(this.dataSource, (sql) => replaceCodes(sql, id, recoveryCodes));
  }

  remove(customerId: string): Promise<void> {
    const id = uuidToBytes(customerId);
    return inTransaction(this.dataSource, async (sql) => {
      await sql.write(`UPDATE customer SET ${off} WHERE id = ?`, [id]);
      await sql.write('DELETE FROM recovery_code WHERE customerId = ?', [id]);
    });
  }

  private async changesOne(statement: string, parameters: unknown[]): Promise<boolean> {
    const { affectedRows } = await this.dataSource.query<{ affectedRows: number }>(statement, parameters);
    return affectedRows === 1;
  }
}

/** The customer's row is locked first, or two at once would leave both their codes. */
async function replaceCodes(sql: Sql, id: Buffer, codes: readonly Buffer[]): Promise<void> {
  await sql.rows('SELECT id FROM customer WHERE id = ? FOR UPDATE', [id]);
  await sql.write('DELETE FROM recovery_code WHERE customerId = ?', [id]);
  await sql.insert(
    'recovery_code',
    ['customerId', 'codeHash'],
    codes.map((code) => [id, code]),
  );
}
