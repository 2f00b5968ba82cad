import { EntitySchema } from 'typeorm';
import type { Role } from '../../domain/access/right.js';
import type { Customer } from '../../domain/customers/customer.js';
import { uuidColumn } from '../database/uuid-column.js';

export interface CustomerRow {
  id: string;
  role: Role;
  name: string | null;
  email: string | null;
  pendingEmail: string | null;
  namedEmail: string | null;
  passwordHash: string | null;
  mustChangePassword: boolean;
  totpSecret: Buffer | null;
  totpConfirmedAt: Date | null;
  totpLastStep: number | null;
  createdAt: Date;
  deletedAt: Date | null;
}

export const CustomerRow = new EntitySchema<CustomerRow>({
  name: 'customer',
  columns: {
    id: { ...uuidColumn, primary: true },
    role: { type: 'varchar', length: 16 },
    name: { type: 'varchar', length: 120, nullable: true },
    email: { type: 'varchar', length: 254, nullable: true },
    pendingEmail: { type: 'varchar', length: 254, nullable: true },
    namedEmail: { type: 'varchar', length: 254, nullable: true },
    passwordHash: { type: 'varchar', length: 255, nullable: true },
    mustChangePassword: { type: 'boolean', default: false },
    totpSecret: { type: 'varbinary', length: 255, nullable: true },
    totpConfirmedAt: { type: 'datetime', precision: 3, nullable: true },
    totpLastStep: { type: 'int', nullable: true },
    createdAt: { type: 'datetime', precision: 3 },
    deletedAt: { type: 'datetime', precision: 3, nullable: true },
  },
});

export function toCustomer({ id, role, name, email }: CustomerRow): Customer {
  return { id, role, name, email };
}
