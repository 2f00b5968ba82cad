import type { DataSource } from 'typeorm';

/** How much there is to audit, so that nobody takes an empty database for a sound one. */
export async function countAudited(
  dataSource: DataSource,
): Promise<{ concerts: number; reservations: number }> {
  const [counts] = await dataSource.query<{ concerts: number; reservations: number }[]>(
    'SELECT (SELECT COUNT(*) FROM concert) AS concerts, (SELECT COUNT(*) FROM reservation) AS reservations',
  );
  return counts!;
}
