import type { DataSource } from 'typeorm';

const tables = ['concert', 'tier', 'seat', 'booking', 'reservation', 'history', 'customer', 'session'];

/** How many rows each table has: equal before and after means that nothing was added or removed. */
export async function countRows(dataSource: DataSource): Promise<Record<string, number>> {
  const counts = tables.map((table) => `(SELECT COUNT(*) FROM \`${table}\`) AS \`${table}\``);
  const [row] = await dataSource.query<Record<string, string>[]>(`SELECT ${counts.join(', ')}`);
  return Object.fromEntries(Object.entries(row!).map(([table, count]) => [table, Number(count)]));
}
