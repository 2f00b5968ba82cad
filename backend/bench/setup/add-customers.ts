import type { Connection } from 'mysql2/promise';
import { v7 } from 'uuid';
import { RandomSessionTokens } from '../../src/infrastructure/customers/random-session-tokens.js';
import { uuidToBytes } from '../../src/infrastructure/database/uuid-column.js';

const tokens = new RandomSessionTokens();
const dayMs = 24 * 60 * 60 * 1000;

/** Adds guests with a live session each, and answers their tokens, which `tokenOf` may make of the customers’ ids. */
export async function addCustomers(
  database: Connection,
  schema: string,
  count: number,
  tokenOf: (id: string) => string = () => tokens.draw(),
): Promise<string[]> {
  const now = new Date();
  const guests = Array.from({ length: count }, () => {
    const id = v7();
    return { id: uuidToBytes(id), token: tokenOf(id) };
  });
  for (let from = 0; from < count; from += 1000) {
    const slice = guests.slice(from, from + 1000);
    await database.query(`INSERT INTO ${schema}.customer (id, role, createdAt) VALUES ?`, [
      slice.map(({ id }) => [id, 'customer', now]),
    ]);
    await database.query(
      `INSERT INTO ${schema}.session (tokenHash, id, customerId, createdAt, expiresAt) VALUES ?`,
      [
        slice.map(({ id, token }) => [
          tokens.hash(token),
          uuidToBytes(v7()),
          id,
          now,
          new Date(now.getTime() + dayMs),
        ]),
      ],
    );
  }
  return guests.map(({ token }) => token);
}
