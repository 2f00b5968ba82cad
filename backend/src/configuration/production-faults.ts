import type { DatabaseSettings } from './database-settings.js';

/** The password of the demo, which everybody knows. */
const demoPassword = 'fermata-demo';

/** What does for a machine of one's own, and is refused where customers come: a line each. */
export function productionFaults(
  given: Readonly<Record<string, string | undefined>>,
  database: DatabaseSettings | undefined,
): string[] {
  if (given.NODE_ENV !== 'production') return [];
  const name = given.DATABASE_URL ? 'DATABASE_URL' : 'DB_PASSWORD';
  return [
    ...(database && !database.password ? [`${name}: a password is required in production`] : []),
    ...(given.ADMIN_PASSWORD === demoPassword
      ? ['ADMIN_PASSWORD: everybody knows this one, choose another in production']
      : []),
  ];
}
