import { type DataSource, type FindOptionsWhere, IsNull, Not, type Repository } from 'typeorm';
import type { Account } from '../../domain/accounts/account.js';
import {
  AccountRepository,
  type Profile,
  type Registration,
} from '../../domain/accounts/account-repository.js';
import { CustomerRow, toCustomer } from '../customers/customer-row.js';
import { duplicateKey, errorNumber } from '../database/error-number.js';
import { inTransaction } from '../database/transaction.js';
import { uuidToBytes } from '../database/uuid-column.js';

const living = { deletedAt: IsNull() };

export class MysqlAccountRepository extends AccountRepository {
  private readonly rows: Repository<CustomerRow>;

  constructor(private readonly dataSource: DataSource) {
    super();
    this.rows = dataSource.getRepository(CustomerRow);
  }

  find(id: string): Promise<Account | null> {
    return this.findOne({ id });
  }

  findOwner(email: string): Promise<Account | null> {
    return this.findOne({ email });
  }

  findNewestClaim(pendingEmail: string): Promise<Account | null> {
    return this.findOne({ pendingEmail, passwordHash: Not(IsNull()) });
  }

  async findNamed(namedEmail: string): Promise<string | null> {
    return (await this.rows.findOneBy({ namedEmail, ...living }))?.id ?? null;
  }

  async add(id: string, registration: Registration, createdAt: Date): Promise<void> {
    await this.rows.insert({ id, role: 'customer', ...registration, createdAt });
  }

  async upgradeGuest(id: string, registration: Registration): Promise<boolean> {
    const guest = { id, role: 'customer' as const, passwordHash: IsNull(), ...living };
    return (await this.rows.update(guest, registration)).affected === 1;
  }

  async edit(id: string, profile: Profile): Promise<void> {
    if (Object.keys(profile).length > 0) await this.rows.update({ id, ...living }, profile);
  }

  async proveEmail(customerId: string, email: string): Promise<boolean> {
    try {
      const found = await inTransaction(this.dataSource, (sql) =>
        sql.write(
          `UPDATE customer SET pendingEmail = NULLIF(pendingEmail, ?), email = ?
            WHERE id = ? AND deletedAt IS NULL AND (email = ? OR pendingEmail = ?)`,
          [email, email, uuidToBytes(customerId), email, email],
        ),
      );
      return found === 1;
    } catch (error) {
      if (errorNumber(error) === duplicateKey) return false;
      throw error;
    }
  }

  async changePassword(id: string, expected: string | null, passwordHash: string): Promise<boolean> {
    const { affected } = await this.rows.update(
      { id, passwordHash: expected ?? IsNull(), ...living },
      { passwordHash, mustChangePassword: false },
    );
    return affected === 1;
  }

  async retireNamed(id: string): Promise<void> {
    await this.rows.update({ id }, { namedEmail: null });
  }

  private async findOne(where: FindOptionsWhere<CustomerRow>): Promise<Account | null> {
    const row = await this.rows.findOne({
      where: { ...where, ...living },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    return row && toAccount(row);
  }
}

function toAccount(row: CustomerRow): Account {
  const { pendingEmail, passwordHash, totpConfirmedAt } = row;
  return { customer: toCustomer(row), pendingEmail, passwordHash, hasSecondFactor: totpConfirmedAt !== null };
}
