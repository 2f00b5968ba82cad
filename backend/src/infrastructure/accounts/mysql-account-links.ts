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
      await sql.insert(
        'account_link',
        ['id', 'purpose', 'customerId', 'email', 'createdAt', 'expiresAt'],
        [[id, purpose, customer, email, createdAt, expiresAt]],
      );
    });
    return this.signer.sign({ id, purpose });
  }

  /** The signature is checked before the database is asked. Of two who come at once the one whose DELETE counts wins. */
  async redeem(purposes: readonly Purpose[], token: string): Promise<AccountLink | null> {
    const signed = this.signer.read(token);
    const purpose = purposes.find((one) => one === signed?.purpose);
    if (!signed || !purpose) return null;
    const which = [signed.id, purpose, this.clock.now()];
    const rows = await this.dataSource.query<LinkRow[]>(
      `SELECT customerId, email FROM account_link ${usable}`,
      which,
    );
    const [row] = rows;
    if (!row) return null;
    const { affectedRows } = await this.dataSource.query<{ affectedRows: number }>(
      `DELETE FROM account_link ${usable}`,
      which,
    );
    return affectedRows === 1
      ? { purpose, customerId: uuidFromBytes(row.customerId), email: row.email }
      : null;
  }

  async revokeOf(customerId: string): Promise<void> {
    await this.dataSource.query('DELETE FROM account_link WHERE customerId = ?', [uuidToBytes(customerId)]);
  }
}
