import type { SaleTimes } from '../../domain/concerts/sale-phase.js';
import { notFound } from '../../domain/kernel/domain-error.js';
import { WaitingRoom } from '../../domain/waiting-room/waiting-room.js';
import type { Sql } from '../database/sql.js';
import { uuidToBytes } from '../database/uuid-column.js';
import { roomColumns, saleColumns, toRoomProps, type WaitingRoomRow } from './waiting-room-row.js';

export interface LockedRoom {
  readonly room: WaitingRoom;
  /** Whether the concert has one that is stored. */
  readonly exists: boolean;
  readonly sale: SaleTimes;
  /** The time of the database, after the lock was had. */
  readonly now: Date;
}

/** Locks a concert's room: from here it has one writer, on every instance. */
export function lockRoom(sql: Sql, id: string): Promise<LockedRoom> {
  return readRoom(sql, id, 'FOR UPDATE');
}

export async function readRoom(sql: Sql, id: string, lock: 'FOR UPDATE' | ''): Promise<LockedRoom> {
  const concertId = uuidToBytes(id);
  const [row] = await sql.rows<WaitingRoomRow>(
    `SELECT ${roomColumns} FROM waiting_room r WHERE r.concertId = ? ${lock}`,
    [concertId],
  );
  const [concert] = await sql.rows<SaleTimes & { readonly now: Date }>(
    `SELECT ${saleColumns}, UTC_TIMESTAMP(3) AS now FROM concert c WHERE c.id = ?`,
    [concertId],
  );
  if (!concert) throw notFound('concert');
  const { now, ...sale } = concert;
  const room = row ? WaitingRoom.restore(toRoomProps(row)) : WaitingRoom.empty(id);
  return { room, exists: row !== undefined, sale, now };
}
