import { turnSeconds } from '../../domain/waiting-room/call-turns.js';
import type { Call, LineState } from '../../domain/waiting-room/line.js';
import type { OwnPlace } from '../../domain/waiting-room/own-places.js';
import type { Admission } from '../../domain/waiting-room/standing.js';
import { secondsAfter } from '../../domain/bookings/hold.js';
import type { WaitingRoomProps } from '../../domain/waiting-room/waiting-room.js';
import { uuidFromBytes, uuidToBytes } from '../database/uuid-column.js';
import { readPlaces } from './own-places-column.js';

/** Runs a statement, in a transaction or outside. */
export type Rows = <T>(statement: string, parameters: readonly unknown[]) => Promise<T[]>;

/** The places of these sessions; a session that is over is missing. The index keeps it from locking any others. */
export async function readOwnPlaces(
  rows: Rows,
  sessionIds: readonly string[],
  lock: 'FOR UPDATE' | '',
): Promise<Map<string, OwnPlace[]>> {
  if (sessionIds.length === 0) return new Map();
  const sessions = await rows<{ id: Buffer; places: string | null }>(
    `SELECT id, places FROM session FORCE INDEX (session_id) WHERE id IN (?) ORDER BY id ${lock}`,
    [sessionIds.map(uuidToBytes)],
  );
  return new Map(sessions.map(({ id, places }) => [uuidFromBytes(id), readPlaces(places)]));
}

/** What became of those of these turns that were called. */
export async function readTurns(
  rows: Rows,
  { concertId, round, called }: WaitingRoomProps,
  turns: readonly number[],
  now: Date,
): Promise<Pick<LineState, 'calls' | 'admissions'>> {
  const past = turns.filter((turn) => turn < called);
  if (past.length === 0) return { calls: [], admissions: new Map() };
  const id = uuidToBytes(concertId);
  const calls = await rows<Call>(
    `SELECT fromTurn AS \`from\`, toTurn AS \`to\`, calledAt FROM waiting_call
      WHERE concertId = ? AND round = ? AND calledAt > ?`,
    [id, round, secondsAfter(now, -turnSeconds)],
  );
  const admissions = await rows<Omit<Admission, 'sessionId'> & { sessionId: Buffer }>(
    `SELECT turn, sessionId, enteredAt, expiresAt, endedAt FROM admission
      WHERE concertId = ? AND round = ? AND turn IN (?)`,
    [id, round, past],
  );
  const byTurn = admissions.map(
    (row) => [row.turn, { ...row, sessionId: uuidFromBytes(row.sessionId) }] as const,
  );
  return { calls, admissions: new Map(byTurn) };
}
