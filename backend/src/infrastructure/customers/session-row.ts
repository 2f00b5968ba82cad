import { EntitySchema } from 'typeorm';
import { uuidColumn } from '../database/uuid-column.js';

export interface SessionRow {
  tokenHash: Buffer;
  id: string;
  customerId: string;
  createdAt: Date;
  lastUsedAt: Date;
  idleSeconds: number;
  expiresAt: Date;
  device: string | null;
}

export const SessionRow = new EntitySchema<SessionRow>({
  name: 'session',
  columns: {
    tokenHash: { type: 'binary', length: 32, primary: true },
    id: uuidColumn,
    customerId: uuidColumn,
    createdAt: { type: 'datetime', precision: 3 },
    lastUsedAt: { type: 'datetime', precision: 3 },
    idleSeconds: { type: 'int' },
    expiresAt: { type: 'datetime', precision: 3 },
    device: { type: 'varchar', length: 200, nullable: true },
  },
});
