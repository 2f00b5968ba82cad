import type { Line } from '../../domain/waiting-room/line.js';
import type { WaitingRoomProps } from '../../domain/waiting-room/waiting-room.js';
import { caseOf, slices, type Sql } from '../database/sql.js';
import { uuidToBytes } from '../database/uuid-column.js';
import { writePlaces } from './own-places-column.js';

/** Writes what was decided about the people in a line, one statement a table. */
export async function writeLine(sql: Sql, line: Line, room: WaitingRoomProps, now: Date): Promise<void> {
  const concertId = uuidToBytes(room.concertId);
  await updateOwnPlaces(sql, line.changedPlaces);
  await insertAdmissions(sql, concertId, room, line);
  await countEntered(sql, concertId, room, line);
  await endAdmissions(sql, concertId, line, now);
}

async function updateOwnPlaces(sql: Sql, changed: Line['changedPlaces']): Promise<void> {
  for (const slice of slices([...changed], 500)) {
    const parameters = slice.flatMap(([id, places]) => [uuidToBytes(id), writePlaces(places)]);
    const ids = slice.map(([id]) => uuidToBytes(id));
    const places = caseOf('id', slice.length);
    await sql.write(`UPDATE session FORCE INDEX (session_id) SET places = ${places} WHERE id IN (?)`, [
      ...parameters,
      ids,
    ]);
  }
}

async function insertAdmissions(
  sql: Sql,
  concertId: Buffer,
  { round }: WaitingRoomProps,
  { admitted }: Line,
): Promise<void> {
  const columns = ['concertId', 'round', 'turn', 'sessionId', 'enteredAt', 'expiresAt'];
  const rows = admitted.map(({ turn, sessionId, enteredAt, expiresAt }) => [
    concertId,
    round,
    turn,
    uuidToBytes(sessionId),
    enteredAt,
    expiresAt,
  ]);
  await sql.insert('admission', columns, rows);
}

async function countEntered(
  sql: Sql,
  concertId: Buffer,
  { round }: WaitingRoomProps,
  line: Line,
): Promise<void> {
  for (const [from, entered] of line.enteredByCall()) {
    await sql.write(
      'UPDATE waiting_call SET entered = entered + ? WHERE concertId = ? AND round = ? AND fromTurn = ?',
      [entered, concertId, round, from],
    );
  }
}

/** Of whatever round they are. */
async function endAdmissions(sql: Sql, concertId: Buffer, { leavers }: Line, now: Date): Promise<void> {
  if (leavers.size === 0) return;
  await sql.write(
    `UPDATE admission FORCE INDEX (admission_of_session) SET endedAt = ?
      WHERE sessionId IN (?) AND concertId = ? AND endedAt IS NULL`,
    [now, [...leavers].map(uuidToBytes), concertId],
  );
}
