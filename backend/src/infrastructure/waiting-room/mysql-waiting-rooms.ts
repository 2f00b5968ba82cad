import { Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { DomainError } from '../../domain/kernel/domain-error.js';
import type { LineShuffle } from '../../domain/waiting-room/line-shuffle.js';
import type { Standing } from '../../domain/waiting-room/standing.js';
import type { Ticket } from '../../domain/waiting-room/ticket.js';
import type { WaitingRoomProps } from '../../domain/waiting-room/waiting-room.js';
import { WaitingRooms } from '../../domain/waiting-room/waiting-rooms.js';
import { isConnectionLost, isDatabaseError } from '../database/error-number.js';
import { busy, type GroupBounds, GroupQueue } from '../database/group-queue.js';
import type { Sql } from '../database/sql.js';
import { inTransaction } from '../database/transaction.js';
import { callNext } from './call-next.js';
import { changeRoom, type RoomChange } from './change-room.js';
import type { LineRequest, LineResult, LineTransaction } from './line-transaction.js';
import { listDueRooms } from './list-due-rooms.js';
import { lockRoom } from './lock-room.js';
import { lookAtPlace } from './look-at-place.js';

type Queue = GroupQueue<LineRequest, LineResult>;

/** Waiting rooms on MySQL: a queue a concert, a transaction for all who ask meanwhile, a small pool of their own. */
export class MysqlWaitingRooms extends WaitingRooms implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(MysqlWaitingRooms.name);
  private readonly queues = new Map<string, Queue>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly transaction: LineTransaction,
    private readonly shuffle: LineShuffle,
    private readonly bounds: GroupBounds,
  ) {
    super();
  }

  async onModuleInit(): Promise<void> {
    await this.dataSource.initialize();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }

  change(concertId: string, change: RoomChange): Promise<WaitingRoomProps> {
    return inTransaction(this.dataSource, (sql) => changeRoom(sql, concertId, change));
  }

  take(concertId: string, sessionId: string): Promise<Standing> {
    return this.submit(concertId, { kind: 'take', sessionId }) as Promise<Standing>;
  }

  enter(ticket: Ticket): Promise<Standing> {
    const { concertId, sessionId } = ticket;
    return this.submit(concertId, { kind: 'enter', sessionId, ticket }) as Promise<Standing>;
  }

  async leave(concertId: string, sessionId: string): Promise<void> {
    await this.submit(concertId, { kind: 'leave', sessionId });
  }

  look(ticket: Ticket): Promise<Standing> {
    return lookAtPlace(this.dataSource, ticket, this.shuffle);
  }

  listDue(): Promise<string[]> {
    return listDueRooms(this.dataSource);
  }

  call(concertId: string): Promise<number> {
    return inTransaction(this.dataSource, async (sql) =>
      callNext(sql, await lockRoom(sql, concertId), this.shuffle),
    );
  }

  private submit(concertId: string, request: LineRequest): Promise<LineResult> {
    const queue = this.queues.get(concertId) ?? this.newQueue(concertId);
    return queue.submit(request);
  }

  private newQueue(concertId: string): Queue {
    const serve = (requests: readonly LineRequest[]) => this.serve(concertId, requests);
    const queue: Queue = new GroupQueue(
      serve,
      this.bounds,
      () => 1,
      () => this.queues.delete(concertId),
    );
    this.queues.set(concertId, queue);
    return queue;
  }

  /** What is done twice changes nothing twice: where a lost connection leaves that open it is done again. */
  private async serve(concertId: string, requests: readonly LineRequest[]) {
    const serve = (sql: Sql) => this.transaction.run(sql, concertId, requests);
    try {
      return await inTransaction(this.dataSource, serve).catch((error: unknown) => {
        if (!isConnectionLost(error)) throw error;
        return inTransaction(this.dataSource, serve);
      });
    } catch (error) {
      if (error instanceof DomainError || !isDatabaseError(error)) throw error;
      this.logger.warn({ err: error, concertId, requests: requests.length }, 'a line was not served');
      throw busy();
    }
  }
}
