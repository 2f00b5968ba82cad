import type { Configuration } from '../../../configuration/configuration.js';
import type { ReferenceGenerator } from '../../../domain/bookings/booking-reference.js';
import type { IdGenerator } from '../../../domain/kernel/id-generator.js';
import type { ConcertNews } from '../../../domain/live/concert-news.js';
import { createDataSource } from '../../database/data-source.js';
import { LedgerTransaction } from './ledger-transaction.js';
import { MysqlBookingLedger } from './mysql-booking-ledger.js';

/**
 * A short lock wait and a short idle time, so that a frozen instance holds a concert's lock for seconds: the
 * server ends its connection and rolls back.
 */
const session = { innodb_lock_wait_timeout: 3, wait_timeout: 10 };

/** The ledger with a small pool of its own, so that reads can never starve it of connections. */
export function createMysqlBookingLedger(
  configuration: Configuration,
  ids: IdGenerator,
  references: ReferenceGenerator,
  news: ConcertNews,
): MysqlBookingLedger {
  const dataSource = createDataSource(configuration, { poolSize: configuration.ledgerPoolSize, session });
  const draw = { id: () => ids.next(), reference: () => references.next() };
  const bounds = {
    batchSize: configuration.ledgerBatchSize,
    batchSeats: configuration.ledgerBatchSeats,
    queueLength: configuration.ledgerQueueLength,
    deadlineMs: configuration.ledgerDeadlineMs,
  };
  return new MysqlBookingLedger(dataSource, new LedgerTransaction(dataSource, draw), bounds, news);
}
