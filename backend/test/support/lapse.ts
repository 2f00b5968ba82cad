import { uuidToBytes } from '../../src/infrastructure/database/uuid-column.js';
import type { TestDatabase } from './test-database.js';

/** Lets a hold end in so many milliseconds from now, by hand; a second ago if nothing is said. */
export async function lapse({ dataSource }: TestDatabase, bookingId: string, inMs = -1000): Promise<void> {
  await dataSource.query(
    'UPDATE booking SET expiresAt = UTC_TIMESTAMP(3) + INTERVAL ? MICROSECOND WHERE id = ?',
    [inMs * 1000, uuidToBytes(bookingId)],
  );
}
