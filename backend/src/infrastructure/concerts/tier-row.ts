import { EntitySchema } from 'typeorm';
import type { Seating } from '../../domain/concerts/seating-plan.js';
import { uuidColumn } from '../database/uuid-column.js';

export interface TierRow {
  id: string;
  concertId: string;
  position: number;
  name: string;
  priceMinor: number;
  seating: Seating;
  total: number;
  available: number;
}

export const TierRow = new EntitySchema<TierRow>({
  name: 'tier',
  columns: {
    id: { ...uuidColumn, primary: true },
    concertId: uuidColumn,
    position: { type: 'int', unsigned: true },
    name: { type: 'varchar', length: 60 },
    priceMinor: { type: 'bigint' },
    seating: { type: 'varchar', length: 16 },
    total: { type: 'int' },
    available: { type: 'int' },
  },
});
