import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { LedgerOutcome } from '../../../domain/bookings/allocate.js';
import { BookingLedger } from '../../../domain/bookings/booking-ledger.js';
import type { LedgerRequest, LedgerResults } from '../../../domain/bookings/ledger-request.js';
import { DomainError } from '../../../domain/kernel/domain-error.js';
import type { ConcertNews, News } from '../../../domain/live/concert-news.js';
import { duplicateKey, errorNumber, isDatabaseError } from '../../database/error-number.js';
import { retryTransaction } from '../../database/retry.js';
import { busy } from '../../database/group-queue.js';
import { ConcertQueue, type QueueBounds } from './concert-queue.js';
import type { LedgerTransaction } from './ledger-transaction.js';
import { LostCommit, outcomeUnknown } from './lost-commit.js';

/** Errors that one row can cause: duplicate key, out of range, too long, no such parent, CHECK (MySQL, MariaDB). */
const rowErrors: ReadonlySet<number | undefined> = new Set([1062, 1264, 1406, 1452, 3819, 4025]);

/** The ledger on MySQL: a queue a concert, a transaction a batch, a small pool of connections of its own. */
export class MysqlBookingLedger extends BookingLedger implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(MysqlBookingLedger.name);
  private readonly queues = new Map<string, ConcertQueue>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly transaction: LedgerTransaction,
    private readonly bounds: QueueBounds,
    private readonly news: ConcertNews,
  ) {
    super();
  }

  async onModuleInit(): Promise<void> {
    await this.dataSource.initialize();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }

  submit<R extends LedgerRequest>(concertId: string, request: R): Promise<LedgerResults[R['kind']]> {
    return this.queueOf(concertId).submit(request) as Promise<LedgerResults[R['kind']]>;
  }

  private queueOf(concertId: string): ConcertQueue {
    const known = this.queues.get(concertId);
    if (known) return known;
    const runBatch = (requests: readonly LedgerRequest[]) => this.run(concertId, requests);
    const queue = new ConcertQueue(runBatch, this.bounds, () => this.queues.delete(concertId));
    this.queues.set(concertId, queue);
    return queue;
  }

  private async run(
    concertId: string,
    requests: readonly LedgerRequest[],
    attemptsLeft = 3,
  ): Promise<readonly LedgerOutcome[]> {
    try {
      const { outcomes, news } = await retryTransaction(() => this.transaction.run(concertId, requests));
      this.tellSoon(news);
      return outcomes;
    } catch (error) {
      if (error instanceof LostCommit) return this.afterLostCommit(concertId, requests, error, attemptsLeft);
      const number = errorNumber(error);
      if (rowErrors.has(number) && requests.length > 1) return this.runOneByOne(concertId, requests);
      // A reference was drawn twice, or the same key is at work on another concert: look again, draw anew.
      if (number === duplicateKey && attemptsLeft > 1) return this.run(concertId, requests, attemptsLeft - 1);
      if (!isDatabaseError(error)) throw error;
      this.logger.warn({ err: error, concertId, requests: requests.length }, 'a transaction was given up');
      throw busy();
    }
  }

  /** Finds out what became of a lost COMMIT and answers the truth; what was rolled back is run again. */
  private async afterLostCommit(
    concertId: string,
    requests: readonly LedgerRequest[],
    { committed: { outcomes, news }, trace }: LostCommit,
    attemptsLeft: number,
  ): Promise<readonly LedgerOutcome[]> {
    if (trace && (await this.wasCommitted(concertId, trace))) {
      this.tellSoon(news);
      return outcomes;
    }
    if (attemptsLeft <= 1) throw busy();
    return this.run(concertId, requests, attemptsLeft - 1);
  }

  /** Once everybody has been answered; before any of them can ask again, as that comes over the network. */
  private tellSoon(news: readonly News[]): void {
    if (news.length > 0) setImmediate(() => news.forEach((each) => this.news.tell(each)));
  }

  /** Asks until the database answers, or gives up after the time that a request may wait. */
  private async wasCommitted(concertId: string, trace: string): Promise<boolean> {
    const deadline = performance.now() + this.bounds.deadlineMs;
    for (;;) {
      try {
        return await this.transaction.wasCommitted(concertId, trace);
      } catch (error) {
        if (!isDatabaseError(error) || performance.now() >= deadline) throw outcomeUnknown();
        await sleep(100 + 100 * Math.random());
      }
    }
  }

  /** Lets the request that the database refuses fail alone. */
  private async runOneByOne(concertId: string, requests: readonly LedgerRequest[]): Promise<LedgerOutcome[]> {
    const outcomes: LedgerOutcome[] = [];
    for (const request of requests) {
      const [outcome] = await this.run(concertId, [request]).catch((error: unknown) => [
        { refusal: error instanceof DomainError ? error : busy() },
      ]);
      outcomes.push(outcome!);
    }
    return outcomes;
  }
}
