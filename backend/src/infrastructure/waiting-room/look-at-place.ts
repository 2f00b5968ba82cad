import type { DataSource } from 'typeorm';
import { notFound } from '../../domain/kernel/domain-error.js';
import { Line } from '../../domain/waiting-room/line.js';
import type { LineShuffle } from '../../domain/waiting-room/line-shuffle.js';
import type { Standing } from '../../domain/waiting-room/standing.js';
import { ensureThisRound, type Ticket } from '../../domain/waiting-room/ticket.js';
import { turnOf } from '../../domain/waiting-room/turn-of.js';
import { WaitingRoom } from '../../domain/waiting-room/waiting-room.js';
import { uuidToBytes } from '../database/uuid-column.js';
import { readOwnPlaces, readTurns, type Rows } from './read-line.js';
import { roomColumns, toRoomProps, type WaitingRoomRow } from './waiting-room-row.js';

/** How the holder of a ticket stands, read without a lock. */
export async function lookAtPlace(
  dataSource: DataSource,
  ticket: Ticket,
  shuffle: LineShuffle,
): Promise<Standing> {
  const rows: Rows = (statement, parameters) => dataSource.query(statement, [...parameters]);
  const [row] = await rows<WaitingRoomRow & { readonly now: Date }>(
    `SELECT ${roomColumns}, UTC_TIMESTAMP(3) AS now FROM waiting_room r WHERE r.concertId = ?`,
    [uuidToBytes(ticket.concertId)],
  );
  if (!row) throw notFound('concert');
  const room = WaitingRoom.restore(toRoomProps(row));
  room.ensureEngaged();
  ensureThisRound(ticket, room.state);
  const turn = turnOf(ticket.place, room.state, shuffle);
  const places = await readOwnPlaces(rows, [ticket.sessionId], '');
  const turns = await readTurns(rows, room.state, turn === null ? [] : [turn], row.now);
  return new Line(room, { now: row.now, places, ...turns }, shuffle).standingOf(ticket);
}
