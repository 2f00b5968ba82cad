import type { Conditions } from './conditions.js';

export interface NewestIds {
  readonly table: 'booking' | 'history' | 'staff_log';
  readonly conditions: Conditions;
  /** The row after which the page begins. */
  readonly after: { readonly at: Date; readonly id: Buffer } | null;
  readonly limit: number;
  /** Conditions that exclude each other; each says one value of the column that leads the index to use. */
  readonly each?: readonly string[];
}

/**
 * Selects the ids of the newest rows. With `each` it takes the newest that meet each condition and merges them, so
 * that one index (status, createdAt, id) serves the list of all statuses as well as that of one.
 */
export function newestIds({ table, conditions, after, limit, each }: NewestIds): [sql: string, unknown[]] {
  if (after) conditions.add('createdAt <= ? AND (createdAt < ? OR id < ?)', after.at, after.at, after.id);
  const newest = 'ORDER BY createdAt DESC, id DESC LIMIT ?';
  const where = `FROM ${table} WHERE ${conditions.toString()}`;
  if (!each) return [`SELECT id ${where} ${newest}`, [...conditions.parameters, limit]];
  const branches = each.map((condition) => `(SELECT id, createdAt ${where} AND ${condition} ${newest})`);
  const parameters = each.flatMap(() => [...conditions.parameters, limit]);
  return [`SELECT id FROM (${branches.join(' UNION ALL ')}) merged ${newest}`, [...parameters, limit]];
}
