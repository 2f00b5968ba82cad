import type { SaleTimes } from '../../domain/concerts/sale-phase.js';
import type { RoomMode } from '../../domain/waiting-room/room-settings.js';
import type { WaitingRoomProps } from '../../domain/waiting-room/waiting-room.js';
import type { Sql } from '../database/sql.js';
import { uuidFromBytes, uuidToBytes } from '../database/uuid-column.js';

export interface WaitingRoomRow extends Omit<WaitingRoomProps, 'concertId' | 'paused'> {
  readonly concertId: Buffer;
  readonly mode: RoomMode;
  readonly paused: number;
}

const columns = [
  'mode',
  'paused',
  'ratePerMinute',
  'capacity',
  'insideSeconds',
  'automaticAbove',
  'round',
  'engagedAt',
  'shuffledAt',
  'shuffleKey',
  'lobbySize',
  'joined',
  'called',
  'admitted',
  'waitedMs',
  'credit',
  'creditedAt',
  'quietSince',
] as const satisfies (keyof WaitingRoomProps)[];

/** All columns of `r`. */
export const roomColumns = ['concertId', ...columns].map((column) => `r.${column}`).join(', ');

/** What the phase of the sale depends on, of `c`. */
export const saleColumns = 'c.status, c.startsAt, c.saleOpensAt, c.saleClosesAt';

export type SaleRow = SaleTimes;

export function toRoomProps({ concertId, paused, ...row }: WaitingRoomRow): WaitingRoomProps {
  const props = Object.fromEntries(Object.entries(row).filter(([column]) => isRoomColumn(column)));
  return { ...(props as typeof row), concertId: uuidFromBytes(concertId), paused: Boolean(paused) };
}

export async function insertRoom(sql: Sql, room: WaitingRoomProps): Promise<void> {
  const values = columns.map((column) => stored(room[column]));
  await sql.write(
    `INSERT INTO waiting_room (concertId, ${columns.join(', ')}) VALUES (?) ON DUPLICATE KEY UPDATE concertId = concertId`,
    [[uuidToBytes(room.concertId), ...values]],
  );
}

export async function updateRoom(sql: Sql, room: WaitingRoomProps): Promise<void> {
  const assignments = columns.map((column) => `${column} = ?`).join(', ');
  await sql.write(`UPDATE waiting_room SET ${assignments} WHERE concertId = ?`, [
    ...columns.map((column) => stored(room[column])),
    uuidToBytes(room.concertId),
  ]);
}

function isRoomColumn(column: string): boolean {
  return (columns as readonly string[]).includes(column);
}

function stored(value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value) : value;
}
