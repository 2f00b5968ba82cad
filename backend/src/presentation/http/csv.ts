import { pipeline, Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { stringify } from 'csv-stringify';
import type { Page, PageRequest } from '../../use-cases/kernel/page.js';

const pageSize = 500;

/** Whether the `Accept` header names CSV before JSON. */
export function wantsCsv(accept: string | undefined): boolean {
  const wanted = (accept ?? '').split(',').map((range) => range.split(';')[0]!.trim().toLowerCase());
  return wanted.find((type) => type === 'text/csv' || type === 'application/json') === 'text/csv';
}

/**
 * A whole list as CSV, read page by page as fast as the client takes it. The first page is read before the
 * answer begins, so that a refusal is still an error document. Spreadsheets would run cells that look like
 * formulas: these get a leading apostrophe.
 */
export async function csvOf<T>(
  fileName: string,
  columns: Readonly<Record<string, (item: T) => unknown>>,
  list: (page: PageRequest) => Promise<Page<T>>,
): Promise<StreamableFile> {
  const firstPage = await list({ cursor: null, limit: pageSize });
  const cells = Object.values(columns);
  async function* rows() {
    let page: Page<T> | null = firstPage;
    while (page) {
      for (const item of page.items) yield cells.map((cell) => cell(item));
      page = page.nextCursor === null ? null : await list({ cursor: page.nextCursor, limit: pageSize });
    }
  }
  const csv = stringify({
    header: true,
    columns: Object.keys(columns),
    bom: true,
    escape_formulas: true,
    cast: { date: (date) => date.toISOString() },
  });
  pipeline(Readable.from(rows()), csv, () => undefined);
  return new StreamableFile(csv, {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename="${fileName}"`,
  });
}
