import { EntitySchema } from 'typeorm';
import type { Customer, Role } from '../../domain/customers/customer.js';
import { uuidColumn } from '../database/uuid-column.js';

export interface CustomerRow {
  id: string;
  role: Role;
  name: string | null;
  email: string | null;
  passwordHash: string | null;
  createdAt: Date;
}

export const CustomerRow = new EntitySchema<CustomerRow>({
  name: 'customer',
  columns: {
    id: { ...uuidColumn, primary: true },
    role: { type: 'varchar', length: 16 },
    name: { type: 'varchar', length: 120, nullable: true },
    email: { type: 'varchar', length: 254, nullable: true },
    passwordHash: { type: 'varchar', length: 255, nullable: true },
    createdAt: { type: 'datetime', precision: 3 },
  },
});

export function toCustomer({ id, role, name, email }: CustomerRow): Customer {
  return { id, role, name, email };
}
