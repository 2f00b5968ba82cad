import type { Page, PageRequest } from '../../src/use-cases/kernel/page.js';

/** Reads a list to its end, page by page. */
export async function readAll<T>(
  list: (page: PageRequest) => Promise<Page<T> | null>,
  limit: number,
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<T> | null = await list({ cursor, limit });
    if (!page || page.items.length > limit) throw new Error('Not a page.');
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

export const firstPage: PageRequest = { cursor: null, limit: 100 };

/** Cursors that no list ever gave. */
export const badCursors = [
  '',
  'nonsense',
  '%00',
  Buffer.from('null').toString('base64url'),
  Buffer.from('{"at":"yesterday","id":"01934f2c-9d1b-7c44-8a55-6f0e1c2d3b4a"}').toString('base64url'),
  Buffer.from('{"at":"2026-01-01T00:00:00.000Z","id":"1"}').toString('base64url'),
  Buffer.from('{"seatNumber":"1; DROP TABLE seat"}').toString('base64url'),
];

export const badCursor = { code: 'INVALID_INPUT', fields: [{ pointer: '/cursor' }] };
