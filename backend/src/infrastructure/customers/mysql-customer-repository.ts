import type { DataSource, Repository } from 'typeorm';
import type { Customer } from '../../domain/customers/customer.js';
import { type Credentials, CustomerRepository } from '../../domain/customers/customer-repository.js';
import { CustomerRow, toCustomer } from './customer-row.js';

export class MysqlCustomerRepository extends CustomerRepository {
  private readonly rows: Repository<CustomerRow>;

  constructor(dataSource: DataSource) {
    super();
    this.rows = dataSource.getRepository(CustomerRow);
  }

  async addGuest(id: string, createdAt: Date): Promise<Customer> {
    const guest = { id, role: 'customer' as const, name: null, email: null };
    await this.rows.insert({ ...guest, createdAt });
    return guest;
  }

  async findCredentials(email: string): Promise<Credentials | null> {
    const row = await this.rows.findOneBy({ email });
    return row?.passwordHash ? { customer: toCustomer(row), passwordHash: row.passwordHash } : null;
  }
}
