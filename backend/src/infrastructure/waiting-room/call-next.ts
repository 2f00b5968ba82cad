import { type Inside, turnSeconds } from '../../domain/waiting-room/call-turns.js';
import { secondsAfter } from '../../domain/bookings/hold.js';
import type { LineShuffle } from '../../domain/waiting-room/line-shuffle.js';
import type { WaitingRoomProps } from '../../domain/waiting-room/waiting-room.js';
import { groupBy } from '../bookings/ledger/group-by.js';
import type { Sql } from '../database/sql.js';
import { uuidToBytes } from '../database/uuid-column.js';
import type { LockedRoom } from './lock-room.js';
import { updateRoom } from './waiting-room-row.js';

/** Shuffles the line if that is due and calls whose turn it is; answers how many. */
export async function callNext(
  sql: Sql,
  { room, sale, now }: LockedRoom,
  shuffle: LineShuffle,
): Promise<number> {
  const before = room.state;
  room.shuffleIfDue(sale, now, () => shuffle.drawKey());
  const turns = room.call(await readInside(sql, room.state, now), now);
  if (turns) await insertCall(sql, room.state, turns.from, turns.to, now);
  if (room.state !== before) await updateRoom(sql, room.state);
  return turns ? turns.to - turns.from : 0;
}

/**
 * Admissions whose time is over end first: that waits for a booking which is being made with one of them and may
 * prolong it. What has not ended then is inside, as nobody comes in while the room is locked.
 */
async function readInside(sql: Sql, { concertId, round }: WaitingRoomProps, now: Date): Promise<Inside> {
  const id = uuidToBytes(concertId);
  await endExpired(sql, id, now);
  const [counted] = await sql.rows<Inside>(
    `SELECT (SELECT COUNT(*) FROM admission WHERE concertId = ? AND endedAt IS NULL) AS inside,
            (SELECT COALESCE(SUM(toTurn - fromTurn - entered), 0) FROM waiting_call
              WHERE concertId = ? AND round = ? AND calledAt > ?) AS outstanding`,
    [id, id, round, secondsAfter(now, -turnSeconds)],
  );
  return { inside: Number(counted!.inside), outstanding: Number(counted!.outstanding) };
}

async function insertCall(
  sql: Sql,
  { concertId, round }: WaitingRoomProps,
  from: number,
  to: number,
  now: Date,
): Promise<void> {
  const id = uuidToBytes(concertId);
  const columns = ['concertId', 'round', 'fromTurn', 'toTurn', 'calledAt'];
  await sql.insert('waiting_call', columns, [[id, round, from, to, now]]);
}

/** Looks first, as an update that scans would wait for whoever is booking. */
async function endExpired(sql: Sql, concertId: Buffer, now: Date): Promise<void> {
  const expired = await sql.rows<{ round: number; turn: number }>(
    'SELECT round, turn FROM admission WHERE concertId = ? AND endedAt IS NULL AND expiresAt <= ?',
    [concertId, now],
  );
  for (const admissions of groupBy(expired, ({ round }) => String(round)).values()) {
    await sql.write(
      `UPDATE admission FORCE INDEX (PRIMARY) SET endedAt = expiresAt
        WHERE concertId = ? AND round = ? AND turn IN (?) AND endedAt IS NULL AND expiresAt <= ?`,
      [concertId, admissions[0]!.round, admissions.map(({ turn }) => turn), now],
    );
  }
}
