import type { DataSource } from 'typeorm';
import { turnSeconds } from '../../domain/waiting-room/call-turns.js';
import type { SaleTimes } from '../../domain/concerts/sale-phase.js';
import { WaitingRoom } from '../../domain/waiting-room/waiting-room.js';
import { statusOf } from '../../use-cases/waiting-room/status-of.js';
import {
  type RoomAtSale,
  type RoomFigures,
  WaitingRoomQueries,
  type WaitingRoomStatus,
} from '../../use-cases/waiting-room/waiting-room-queries.js';
import { RecentReads } from '../database/recent-reads.js';
import { uuidToBytes } from '../database/uuid-column.js';
import { roomColumns, saleColumns, toRoomProps, type WaitingRoomRow } from './waiting-room-row.js';

interface FiguresRow extends Omit<WaitingRoomRow, 'concertId'>, SaleTimes {
  readonly concertId: Buffer | null;
  readonly at: Date;
  readonly inside: number;
  readonly outstanding: number;
  readonly calledLately: number;
}

const callsOfLate = `FROM waiting_call w WHERE w.concertId = r.concertId AND w.round = r.round
  AND w.calledAt > UTC_TIMESTAMP(3) - INTERVAL ${turnSeconds} SECOND`;

/** Reads of waiting rooms that take no lock; the status is remembered for a second. */
export class MysqlWaitingRoomQueries extends WaitingRoomQueries {
  private readonly statuses = new RecentReads<WaitingRoomStatus>({ staleMs: 1000, most: 1000 });

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async listOn(): Promise<RoomAtSale[]> {
    const rows = await this.dataSource.query<(WaitingRoomRow & SaleTimes & { readonly at: Date })[]>(
      `SELECT ${roomColumns}, ${saleColumns}, UTC_TIMESTAMP(3) AS at
         FROM waiting_room r JOIN concert c ON c.id = r.concertId
        WHERE r.mode IN ('on', 'automatic')`,
    );
    return rows.map((row) => ({ room: toRoomProps(row), sale: saleOf(row), at: row.at }));
  }

  findStatus(concertId: string): Promise<WaitingRoomStatus | null> {
    return this.statuses.find(concertId, async () => {
      const figures = await this.findFigures(concertId);
      return figures && figures.sale.status !== 'draft' ? statusOf(figures) : null;
    });
  }

  /** One statement sees one moment. */
  async findFigures(concertId: string): Promise<RoomFigures | null> {
    const [row] = await this.dataSource.query<FiguresRow[]>(
      `SELECT ${roomColumns}, ${saleColumns}, UTC_TIMESTAMP(3) AS at,
              (SELECT COUNT(*) FROM admission a WHERE a.concertId = r.concertId
                  AND a.endedAt IS NULL AND a.expiresAt > UTC_TIMESTAMP(3)) AS inside,
              (SELECT COALESCE(SUM(w.toTurn - w.fromTurn - w.entered), 0) ${callsOfLate}) AS outstanding,
              (SELECT COALESCE(SUM(w.toTurn - w.fromTurn), 0) ${callsOfLate}) AS calledLately
         FROM concert c LEFT JOIN waiting_room r ON r.concertId = c.id
        WHERE c.id = ?`,
      [uuidToBytes(concertId)],
    );
    if (!row) return null;
    const { at, inside, outstanding, calledLately } = row;
    return {
      room: hasRoom(row) ? toRoomProps(row) : WaitingRoom.empty(concertId).state,
      sale: saleOf(row),
      at,
      inside: Number(inside),
      outstanding: Number(outstanding),
      calledLately: Number(calledLately),
    };
  }
}

function saleOf({ status, startsAt, saleOpensAt, saleClosesAt }: SaleTimes): SaleTimes {
  return { status, startsAt, saleOpensAt, saleClosesAt };
}

function hasRoom(row: FiguresRow): row is FiguresRow & WaitingRoomRow {
  return row.concertId !== null;
}
