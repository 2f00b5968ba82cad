import type { DataSource, Repository } from 'typeorm';
import type { Customer } from '../../domain/customers/customer.js';
import { CustomerRepository } from '../../domain/customers/customer-repository.js';
import { CustomerRow } from './customer-row.js';

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
}
