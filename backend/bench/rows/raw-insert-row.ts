import type { Connection } from 'mysql2/promise';
import { v7 } from 'uuid';
import { openConnection } from '../../src/infrastructure/database/open-connection.js';
import { uuidToBytes } from '../../src/infrastructure/database/uuid-column.js';
import { drive } from '../load/drive.js';
import type { Stage } from '../setup/stage.js';
import type { Row } from './row.js';
import type { Sizes } from './sizes.js';

const table = 'bench_ours.bench_insert';

/** One row in one table with nothing but a primary key, committed by itself: what the database can do at most. */
export function rawInsertRow({ settings, database }: Stage, { bookings }: Sizes): Row {
  return {
    id: 'raw',
    title: 'raw autocommit INSERT, one row',
    async run(connections, effort) {
      await database.query(
        `CREATE TABLE IF NOT EXISTS ${table} (id BINARY(16) NOT NULL PRIMARY KEY, seatNumber INT, createdAt DATETIME(3)) ENGINE=InnoDB`,
      );
      const opened: Connection[] = [];
      // One after the other: all at once they wait longer for the server than a connection may.
      while (opened.length < connections) opened.push(await openConnection(settings));
      const lanes = opened.map((connection) => async (index: number) => {
        await connection.query(`INSERT INTO ${table} (id, seatNumber, createdAt) VALUES (?, ?, NOW(3))`, [
          uuidToBytes(v7()),
          index,
        ]);
        return 201;
      });
      try {
        return { measurement: await drive(lanes, Math.ceil(bookings * effort)) };
      } finally {
        await Promise.all(opened.map((connection) => connection.end()));
      }
    },
  };
}
