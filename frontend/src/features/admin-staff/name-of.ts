import type { Person } from './staff-table';

/** What a colleague is called on buttons and in questions. */
export function nameOf({ name, email }: Person): string {
  return name ?? email ?? 'this person';
}
