import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { backendFolder, loadPackage } from '../environment/places.mjs';

/**
 * Creates an empty schema with a name nobody else has.
 * @param {Record<string, string>} database DB_HOST and its companions
 * @returns {Promise<{ name: string, drop: () => Promise<void> }>}
 */
export async function createSchema(database) {
  const name = `fermata_browser_${randomBytes(4).toString('hex')}`;
  await query(database, `CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  return { name, drop: () => query(database, `DROP DATABASE ${name}`) };
}

/**
 * @param {Record<string, string>} database
 * @param {string} statement
 */
async function query(database, statement) {
  const mysql = loadPackage(backendFolder, 'mysql2/promise');
  const certificates = database.DB_SSL_CA ? readFileSync(database.DB_SSL_CA, 'utf8') : undefined;
  const connection = await mysql.createConnection({
    host: database.DB_HOST,
    port: Number(database.DB_PORT),
    user: database.DB_USERNAME,
    password: database.DB_PASSWORD,
    ssl: database.DB_SSL === 'true' ? { ca: certificates } : undefined,
  });
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}
