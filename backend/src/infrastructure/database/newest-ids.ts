import type { Conditions } from './conditions.js';

export interface NewestIds {
  readonly table: 'booking' | 'history';
  readonly conditions: Conditions;
  /** The row after which the page begins. */
  readonly after: { readonly at: Date; readonly id: Buffer } | null;
  readonly limit: number;
  /** The column that leads the index to use, and the values that are wanted of it. */
  readonly each?: { readonly column: string; readonly values: readonly string[] };
}

/**
 * Selects the ids of the newest rows. With `each` it takes the newest of each value and merges them, so that
 * one index (status, createdAt, id) serves the list of all statuses as well as that of one.
 */
export function newestIds({ table, conditions, after, limit, each }: NewestIds): [sql: string, unknown[]] {
  if (after) conditions.add('createdAt <= ? AND (createdAt < ? OR id < ?)', after.at, after.at, after.id);
  const newest = 'ORDER BY createdAt DESC, id DESC LIMIT ?';
  const where = `FROM ${table} WHERE ${conditions.toString()}`;
  if (!each) return [`SELECT id ${where} ${newest}`, [...conditions.parameters, limit]];
  const branches = each.values.map(() => `(SELECT id, createdAt ${where} AND ${each.column} = ? ${newest})`);
  const parameters = each.values.flatMap((value) => [...conditions.parameters, value, limit]);
  return [`SELECT id FROM (${branches.join(' UNION ALL ')}) merged ${newest}`, [...parameters, limit]];
}
