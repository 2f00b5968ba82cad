import mysql from 'mysql2/promise';
import type { DatabaseSettings } from '../../configuration/database-settings.js';
import { tlsOptions } from './tls-options.js';

/** One connection outside every pool, to the server rather than to a database on it. */
export function openConnection(settings: DatabaseSettings): Promise<mysql.Connection> {
  const { host, port, username, password } = settings;
  return mysql.createConnection({
    host,
    port,
    user: username,
    password,
    ssl: tlsOptions(settings),
    connectTimeout: 5000,
  });
}
