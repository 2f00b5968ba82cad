import { EntitySchema } from 'typeorm';
import { uuidColumn } from '../database/uuid-column.js';

export interface SessionRow {
  tokenHash: Buffer;
  customerId: string;
  createdAt: Date;
  expiresAt: Date;
}

export const SessionRow = new EntitySchema<SessionRow>({
  name: 'session',
  columns: {
    tokenHash: { type: 'binary', length: 32, primary: true },
    customerId: uuidColumn,
    createdAt: { type: 'datetime', precision: 3 },
    expiresAt: { type: 'datetime', precision: 3 },
  },
});
