import type { DataSource } from 'typeorm';
import { z } from 'zod';
import type { AdminConcertFilter } from '../../use-cases/concerts/concert-queries.js';
import type { ConcertSummary } from '../../use-cases/concerts/concert-views.js';
import type { Page, PageRequest } from '../../use-cases/kernel/page.js';
import { Conditions } from '../database/conditions.js';
import { idPosition, readCursor } from '../database/cursor.js';
import { pageOf } from '../database/page-of.js';
import { readSummaries } from './concert-summaries.js';
import { addSearch } from './search.js';

/** Ids are drawn in the order of creation. */
const position = z.strictObject({ id: idPosition });

export async function listConcertsForAdmin(
  dataSource: DataSource,
  filter: AdminConcertFilter,
  { cursor, limit }: PageRequest,
  now: Date,
): Promise<Page<ConcertSummary>> {
  const conditions = new Conditions().addIf(filter.status, 'c.status = ?');
  addSearch(conditions, filter.query);
  const after = readCursor(cursor, position);
  if (after) conditions.add('c.id < ?', after.id);
  const found = await readSummaries(
    dataSource,
    `WHERE ${conditions.toString()} ORDER BY c.id DESC LIMIT ?`,
    [...conditions.parameters, limit + 1],
    now,
  );
  return pageOf(found, limit, ({ id }) => ({ id }));
}
