import { isDeepStrictEqual } from 'node:util';
import type { WaitingRoomProps } from '../../domain/waiting-room/waiting-room.js';
import type { WaitingRooms } from '../../domain/waiting-room/waiting-rooms.js';
import type { Sql } from '../database/sql.js';
import { uuidToBytes } from '../database/uuid-column.js';
import { lockRoom } from './lock-room.js';
import { insertRoom, updateRoom } from './waiting-room-row.js';

export type RoomChange = Parameters<WaitingRooms['change']>[1];

/** Changes a room under its lock. Whether the concert asks for admissions changes with it, so locks come in this order. */
export async function changeRoom(sql: Sql, concertId: string, change: RoomChange): Promise<WaitingRoomProps> {
  const { room, now, sale } = await lockExisting(sql, concertId);
  const before = room.state;
  change(room, now, sale);
  const after = room.state;
  if (isDeepStrictEqual(after, before)) return after;
  await updateRoom(sql, after);
  const isEngaged = after.engagedAt !== null;
  if (isEngaged !== (before.engagedAt !== null)) {
    await sql.write('UPDATE concert SET admissionRequired = ? WHERE id = ?', [
      isEngaged,
      uuidToBytes(concertId),
    ]);
  }
  return after;
}

/** Two that make a concert's first room at the same time: one gets a duplicate key or waits, and finds the other's. */
async function lockExisting(sql: Sql, concertId: string) {
  const locked = await lockRoom(sql, concertId);
  if (locked.exists) return locked;
  await insertRoom(sql, locked.room.state);
  return lockRoom(sql, concertId);
}
