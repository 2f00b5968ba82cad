import type { DataSource } from 'typeorm';
import { type NamedCustomer, NamedCustomers } from '../../domain/customers/named-customers.js';
import { duplicateKey, errorNumber } from '../database/error-number.js';
import { uuidFromBytes } from '../database/uuid-column.js';
import { CustomerRow } from './customer-row.js';

/** The unique key on `namedEmail` decides between those who book for one address at once. */
export class MysqlNamedCustomers extends NamedCustomers {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async resolve(customer: NamedCustomer): Promise<string> {
    const known = await this.find(customer.email);
    if (known) return known;
    await this.addUnlessThere(customer);
    return (await this.find(customer.email))!;
  }

  private async find(email: string): Promise<string | null> {
    const [found] = await this.dataSource.query<{ id: Buffer }[]>(
      `SELECT id FROM (SELECT id, 1 AS choice FROM customer WHERE email = ?
                        UNION ALL SELECT id, 2 FROM customer WHERE namedEmail = ?) found
        ORDER BY choice LIMIT 1`,
      [email, email],
    );
    return found ? uuidFromBytes(found.id) : null;
  }

  private async addUnlessThere({ id, name, email, createdAt }: NamedCustomer): Promise<void> {
    try {
      await this.dataSource
        .getRepository(CustomerRow)
        .insert({ id, role: 'customer', name, namedEmail: email, createdAt });
    } catch (error) {
      if (errorNumber(error) !== duplicateKey) throw error;
    }
  }
}
