import mysql from 'mysql2/promise';
import type { DatabaseSettings } from '../../configuration/database-settings.js';

/** One connection outside every pool, to the server rather than to a database on it. */
export function openConnection({
  host,
  port,
  username,
  password,
  ssl,
}: DatabaseSettings): Promise<mysql.Connection> {
  return mysql.createConnection({
    host,
    port,
    user: username,
    password,
    ssl: ssl ? {} : undefined,
    connectTimeout: 5000,
  });
}
