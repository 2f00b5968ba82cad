import type { Conditions } from '../database/conditions.js';

const mostWords = 8;

/** Every word must occur in the name, the venue or the city of the concert `c`, whatever its case and accents. */
export function addSearch(conditions: Conditions, query: string | null): void {
  const words = query?.split(/\s+/).filter(Boolean).slice(0, mostWords) ?? [];
  for (const word of words) {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    conditions.add('c.name LIKE ? OR c.venueName LIKE ? OR c.venueCity LIKE ?', pattern, pattern, pattern);
  }
}
