import type { DataSource } from 'typeorm';
import {
  type AccountLink,
  AccountLinks,
  linkLifetimes,
  type Purpose,
} from '../../domain/accounts/account-links.js';
import type { Clock } from '../../domain/kernel/clock.js';
import type { IdGenerator } from '../../domain/kernel/id-generator.js';
import { inTransaction } from '../database/transaction.js';
import { uuidFromBytes, uuidToBytes } from '../database/uuid-column.js';
import type { LinkSigner } from './link-signer.js';

interface LinkRow {
  readonly customerId: Buffer;
  readonly email: string;
}

const usable = 'WHERE id = ? AND purpose = ? AND expiresAt > ?';

export class MysqlAccountLinks extends AccountLinks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ids: IdGenerator,
    private readonly clock: Clock,
    private readonly signer: LinkSigner,
  ) {
    super();
  }

  async issue({ purpose, customerId, email }: AccountLink): Promise<string> {
    const id = uuidToBytes(this.ids.next());
    const customer = uuidToBytes(customerId);
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + linkLifetimes[purpose]);
    await inTransaction(this.dataSource, async (sql) => {
      // One at a time for a customer, or each of two new links would miss the other.
      await sql.rows('SELECT id FROM customer WHERE id = ? FOR UPDATE', [customer]);
      await sql.write('DELETE FROM account_link WHERE customerId = ? AND purpose = ?', [customer, purpose]);
      await sql.write(
        `INSERT INTO account_link (id, purpose, customerId, email, createdAt, expiresAt)
         SELECT ?, ?, id, ?, ?, ? FROM customer WHERE id = ?`,
        [id, purpose, email, createdAt, expiresAt, customer],
      );
    });
    return this.signer.sign({ id, purpose });
  }

  /** The signature is checked before the database is asked. */
  async find(purposes: readonly Purpose[], token: string): Promise<AccountLink | null> {
    const which = this.keyOf(purposes, token);
    if (!which) return null;
    const rows = await this.dataSource.query<LinkRow[]>(
      `SELECT customerId, email FROM account_link ${usable}`,
      which,
    );
    const [row] = rows;
    return row ? { purpose: which[1], customerId: uuidFromBytes(row.customerId), email: row.email } : null;
  }

  /** Of two who come at once the one whose DELETE counts wins. */
  async redeem(purposes: readonly Purpose[], token: string): Promise<AccountLink | null> {
    const link = await this.find(purposes, token);
    const which = this.keyOf(purposes, token);
    if (!link || !which) return null;
    const { affectedRows } = await this.dataSource.query<{ affectedRows: number }>(
      `DELETE FROM account_link ${usable}`,
      which,
    );
    return affectedRows === 1 ? link : null;
  }

  async revokeOf(customerId: string, purpose: Purpose | null = null): Promise<void> {
    await this.dataSource.query(
      'DELETE FROM account_link WHERE customerId = ? AND purpose = IFNULL(?, purpose)',
      [uuidToBytes(customerId), purpose],
    );
  }

  private keyOf(purposes: readonly Purpose[], token: string): [Buffer, Purpose, Date] | null {
    const signed = this.signer.read(token);
    const purpose = purposes.find((one) => one === signed?.purpose);
    return signed && purpose ? [signed.id, purpose, this.clock.now()] : null;
  }
}
