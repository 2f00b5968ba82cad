import type { Sql } from '../database/sql.js';
import type { OwnList } from './own-lists.js';

const pageSize = 500;

export interface OwnedRow {
  readonly id: Buffer;
  readonly createdAt: Date;
}

/** All of a person's rows, a bounded number at a time; at least one page, which may be empty. */
export async function* pagesOf<R extends OwnedRow>(
  sql: Sql,
  { select, row, owner }: OwnList,
  ownerId: Buffer,
): AsyncGenerator<R[]> {
  const order = `ORDER BY ${row}.createdAt, ${row}.id LIMIT ${pageSize}`;
  const further = `AND ${row}.createdAt >= ? AND (${row}.createdAt > ? OR ${row}.id > ?)`;
  let last: R | undefined;
  for (;;) {
    const after = last ? [last.createdAt, last.createdAt, last.id] : [];
    const page = await sql.rows<R>(`${select} WHERE ${row}.${owner} = ? ${last ? further : ''} ${order}`, [
      ownerId,
      ...after,
    ]);
    yield page;
    last = page.at(-1);
    if (page.length < pageSize) return;
  }
}
