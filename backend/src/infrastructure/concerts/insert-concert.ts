import type { EntityManager } from 'typeorm';
import { duplicateKey, errorNumber } from '../database/error-number.js';
import { ConcertRow } from './concert-row.js';
import { withRandomSuffix } from './slugs.js';

/** Stores the row; when somebody else took the slug a moment ago, under one that nobody has. */
export async function insertConcert(manager: EntityManager, row: ConcertRow): Promise<void> {
  try {
    await manager.insert(ConcertRow, row);
  } catch (error) {
    if (errorNumber(error) !== duplicateKey) throw error;
    await manager.insert(ConcertRow, { ...row, slug: withRandomSuffix(row.slug) });
  }
}
