import type { DataSource } from 'typeorm';
import type { SaleTimes } from '../../domain/concerts/sale-phase.js';
import { isShuffleDue } from '../../domain/waiting-room/waiting-room.js';
import { roomColumns, saleColumns, toRoomProps, type WaitingRoomRow } from './waiting-room-row.js';

/** Concerts where people wait for their turn, or for the line to be shuffled; found by waiting_room_engaged. */
export async function listDueRooms(dataSource: DataSource): Promise<string[]> {
  const rows = await dataSource.query<(WaitingRoomRow & SaleTimes & { readonly now: Date })[]>(
    `SELECT ${roomColumns}, ${saleColumns}, UTC_TIMESTAMP(3) AS now
       FROM waiting_room r JOIN concert c ON c.id = r.concertId
      WHERE r.engagedAt IS NOT NULL AND NOT r.paused AND (r.shuffledAt IS NULL OR r.called < r.joined)`,
  );
  const isDue = (row: (typeof rows)[number]) => {
    const room = toRoomProps(row);
    return room.shuffledAt !== null || isShuffleDue(room, row, row.now);
  };
  return rows.filter(isDue).map((row) => toRoomProps(row).concertId);
}
