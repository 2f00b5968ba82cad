import type { Configuration } from '../../configuration/configuration.js';
import type { LineShuffle } from '../../domain/waiting-room/line-shuffle.js';
import { createDataSource } from '../database/data-source.js';
import { LineTransaction } from './line-transaction.js';
import { MysqlWaitingRooms } from './mysql-waiting-rooms.js';

/** As the ledger's: an instance that freezes in a transaction holds a line up for seconds. */
const session = { innodb_lock_wait_timeout: 3, wait_timeout: 10 };

/** One for a line that is served, one for calling; more when several concerts are hot at the same time. */
const poolSize = 4;

/** A line of ten thousand who come in the same second is no reason to turn somebody away. */
const bounds = { batchSize: 500, batchWeight: 500, queueLength: 20_000, deadlineMs: 5000 };

export function createMysqlWaitingRooms(
  configuration: Configuration,
  shuffle: LineShuffle,
): MysqlWaitingRooms {
  const dataSource = createDataSource(configuration, { poolSize, session });
  return new MysqlWaitingRooms(dataSource, new LineTransaction(shuffle), shuffle, bounds);
}
