import { DomainError } from '../../domain/kernel/domain-error.js';
import { Line } from '../../domain/waiting-room/line.js';
import type { LineShuffle } from '../../domain/waiting-room/line-shuffle.js';
import { placeIn } from '../../domain/waiting-room/own-places.js';
import type { Standing } from '../../domain/waiting-room/standing.js';
import type { Ticket } from '../../domain/waiting-room/ticket.js';
import { turnOf } from '../../domain/waiting-room/turn-of.js';
import type { Outcome } from '../database/group-queue.js';
import type { Sql } from '../database/sql.js';
import { type LockedRoom, lockRoom } from './lock-room.js';
import { readOwnPlaces, readTurns } from './read-line.js';
import { updateRoom } from './waiting-room-row.js';
import { writeLine } from './write-line.js';

/** What somebody wants of a line. */
export type LineRequest =
  | { readonly kind: 'take'; readonly sessionId: string }
  | { readonly kind: 'enter'; readonly sessionId: string; readonly ticket: Ticket }
  | { readonly kind: 'leave'; readonly sessionId: string };

/** A leaver is answered nothing. */
export type LineResult = Standing | null;

/** Serves the requests of one transaction under the room's lock, in their order; refused ones leave no trace. */
export class LineTransaction {
  constructor(private readonly shuffle: LineShuffle) {}

  async run(sql: Sql, id: string, requests: readonly LineRequest[]): Promise<Outcome<LineResult>[]> {
    const locked = await this.lock(sql, id);
    const { room, now } = locked;
    const before = room.state;
    room.shuffleIfDue(locked.sale, now, () => this.shuffle.drawKey());
    const line = await this.readLine(sql, locked, requests);
    const outcomes = requests.map((request) => serve(line, request));
    if (room.state !== before) await updateRoom(sql, room.state);
    await writeLine(sql, line, room.state, now);
    return outcomes;
  }

  protected lock(sql: Sql, id: string): Promise<LockedRoom> {
    return lockRoom(sql, id);
  }

  private async readLine(
    sql: Sql,
    { room, now }: LockedRoom,
    requests: readonly LineRequest[],
  ): Promise<Line> {
    const rows = sql.rows.bind(sql);
    const sessionIds = [...new Set(requests.map(({ sessionId }) => sessionId))];
    const places = await readOwnPlaces(rows, sessionIds, 'FOR UPDATE');
    const own = [...places.values()].flatMap((each) => placeIn(each, room.state)?.place ?? []);
    const turns = own.flatMap((place) => turnOf(place, room.state, this.shuffle) ?? []);
    return new Line(room, { now, places, ...(await readTurns(rows, room.state, turns, now)) }, this.shuffle);
  }
}

function serve(line: Line, request: LineRequest): Outcome<LineResult> {
  try {
    switch (request.kind) {
      case 'take':
        return { result: line.take(request.sessionId) };
      case 'enter':
        return { result: line.enter(request.ticket) };
      case 'leave':
        line.leave(request.sessionId);
        return { result: null };
    }
  } catch (error) {
    if (error instanceof DomainError) return { refusal: error };
    throw error;
  }
}
