import mysql from 'mysql2';
import { DataSource } from 'typeorm';
import type { Configuration } from '../../configuration/configuration.js';
import { ApiKeyRow } from '../api-keys/api-key-row.js';
import { ConcertRow } from '../concerts/concert-row.js';
import { TierRow } from '../concerts/tier-row.js';
import { CustomerRow } from '../customers/customer-row.js';
import { SessionRow } from '../customers/session-row.js';
import { WaitingRoom1763900000000 } from './migrations/1763900000000-waiting-room.js';
import { HistoryByBooking1763850000000 } from './migrations/1763850000000-history-by-booking.js';
import { AccountsAndStaff1763800000000 } from './migrations/1763800000000-accounts-and-staff.js';
import { HoldsAndPayments1763700000000 } from './migrations/1763700000000-holds-and-payments.js';
import { InitialSchema1763600000000 } from './migrations/1763600000000-initial-schema.js';
import { tlsOptions } from './tls-options.js';

export interface DataSourceOptions {
  readonly poolSize: number;
  /** Further session variables of every connection, such as `innodb_lock_wait_timeout`. */
  readonly session?: Readonly<Record<string, string | number>>;
}

const strictMode = [
  'ONLY_FULL_GROUP_BY',
  'STRICT_TRANS_TABLES',
  'NO_ZERO_IN_DATE',
  'NO_ZERO_DATE',
  'ERROR_FOR_DIVISION_BY_ZERO',
  'NO_ENGINE_SUBSTITUTION',
].join();

/** A pool whose connections all behave as MySQL 8 does by default, at READ COMMITTED and in UTC. */
export function createDataSource(
  { database }: Pick<Configuration, 'database'>,
  { poolSize, session = {} }: DataSourceOptions,
): DataSource {
  const statements = sessionStatements(session);
  return new DataSource({
    type: 'mysql',
    driver: { createPool: (options: mysql.PoolOptions) => createPool(options, statements) },
    host: database.host,
    port: database.port,
    username: database.username,
    password: database.password,
    database: database.database,
    ssl: tlsOptions(database),
    poolSize,
    charset: 'utf8mb4_unicode_ci',
    timezone: 'Z',
    dateStrings: false,
    supportBigNumbers: true,
    bigNumberStrings: false,
    connectTimeout: 5000,
    // Without a stack trace prepared for every statement, which costs 5 % of a busy service (docs/performance.md).
    extra: { decimalNumbers: true, trace: false, ...idleLimit(poolSize, session) },
    migrations: [
      InitialSchema1763600000000,
      HoldsAndPayments1763700000000,
      AccountsAndStaff1763800000000,
      HistoryByBooking1763850000000,
      WaitingRoom1763900000000,
    ],
    migrationsTransactionMode: 'none',
    entities: [ConcertRow, TierRow, CustomerRow, SessionRow, ApiKeyRow],
    synchronize: false,
  });
}

function sessionStatements(session: Readonly<Record<string, string | number>>): string[] {
  const variables = {
    sql_mode: strictMode,
    time_zone: '+00:00',
    group_concat_max_len: 4_194_304,
    ...session,
  };
  const assignments = Object.entries(variables).map(([name, value]) => `${name} = ${mysql.escape(value)}`);
  return [
    'SET NAMES utf8mb4 COLLATE utf8mb4_unicode_ci',
    'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
    `SET SESSION ${assignments.join(', ')}`,
  ];
}

/** The statements go out before whatever the connection was opened for; one that fails closes the connection. */
function createPool(options: mysql.PoolOptions, statements: readonly string[]): mysql.Pool {
  const pool = mysql.createPool(options);
  pool.on('connection', (connection) => {
    for (const statement of statements) {
      connection.query(statement, (error) => {
        if (error) connection.destroy();
      });
    }
  });
  return pool;
}

/** Idle connections are given up well before the server would close them under a statement on its way. */
function idleLimit(poolSize: number, { wait_timeout: seconds }: Readonly<Record<string, string | number>>) {
  return seconds === undefined ? {} : { maxIdle: poolSize - 1, idleTimeout: (Number(seconds) * 1000) / 2 };
}
