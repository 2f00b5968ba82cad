import type { DataSource } from 'typeorm';
import type { CatalogueFilter } from '../../use-cases/concerts/concert-queries.js';
import type { ConcertSummary } from '../../use-cases/concerts/concert-views.js';
import type { Page, PageRequest } from '../../use-cases/kernel/page.js';
import { Conditions } from '../database/conditions.js';
import { readCursor, timePosition } from '../database/cursor.js';
import { pageOf } from '../database/page-of.js';
import { readSummaries } from './concert-summaries.js';
import { addSearch } from './search.js';

/** What the column `listedAt` holds for a concert without a date. */
const undated = new Date('9999-12-31T00:00:00.000Z');

export async function listCatalogue(
  dataSource: DataSource,
  filter: CatalogueFilter,
  { cursor, limit }: PageRequest,
  now: Date,
): Promise<Page<ConcertSummary>> {
  const conditions = new Conditions().add("c.status = 'published'").add('c.listedAt > ?', now);
  addSearch(conditions, filter.query);
  conditions.addIf(filter.city, 'c.venueCity = ?');
  conditions.addIf(filter.from, 'c.listedAt >= ? AND c.startsAt IS NOT NULL');
  conditions.addIf(filter.to, 'c.listedAt <= ? AND c.startsAt IS NOT NULL');
  const after = readCursor(cursor, timePosition);
  if (after) {
    const { at, id } = after;
    conditions.add('c.listedAt >= ? AND (c.listedAt > ? OR c.id > ?)', at, at, id);
  }
  const found = await readSummaries(
    dataSource,
    `WHERE ${conditions.toString()} ORDER BY c.listedAt, c.id LIMIT ?`,
    [...conditions.parameters, limit + 1],
    now,
  );
  return pageOf(found, limit, ({ startsAt, id }) => ({ at: startsAt ?? undated, id }));
}
