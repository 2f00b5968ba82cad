import { secondsAfter } from '../bookings/hold.js';
import { DomainError } from '../kernel/domain-error.js';
import type { LineShuffle } from './line-shuffle.js';
import { type OwnPlace, placeIn, withPlace } from './own-places.js';
import { type Admission, ensureTurn, isUsable, type Standing, stateOf } from './standing.js';
import { ensureThisRound, type Ticket } from './ticket.js';
import { turnOf } from './turn-of.js';
import type { CalledTurns, WaitingRoom } from './waiting-room.js';

export interface Call extends CalledTurns {
  readonly calledAt: Date;
}

/** What is known of the people in question, read under the room's lock. */
export interface LineState {
  readonly now: Date;
  /** The places of each session that still is one. */
  readonly places: ReadonlyMap<string, readonly OwnPlace[]>;
  /** The calls whose turns may still be used. */
  readonly calls: readonly Call[];
  /** By turn. */
  readonly admissions: ReadonlyMap<number, Admission>;
}

/** The line at one concert while it is locked: decides in memory who gets which place and who comes in. */
export class Line {
  readonly changedPlaces = new Map<string, readonly OwnPlace[]>();
  readonly admitted: Admission[] = [];
  /** The sessions whose admissions are to be ended. */
  readonly leavers = new Set<string>();

  constructor(
    private readonly room: WaitingRoom,
    private readonly state: LineState,
    private readonly shuffle: LineShuffle,
  ) {}

  /** The place that the session has, or the next one if it has none that can be used. */
  take(sessionId: string): Standing {
    this.room.ensureEngaged();
    const places = this.placesOf(sessionId);
    const own = placeIn(places, this.room.state);
    if (own && isUsable(this.standingAt({ ...own, left: false }, sessionId))) {
      return this.keep({ ...own, left: false }, sessionId, own.left);
    }
    const { concertId, round } = this.room.state;
    const place = { concertId, round, place: this.room.givePlace(), joinedAt: this.state.now, left: false };
    return this.keep(place, sessionId, true);
  }

  /** Lets somebody in at their turn; who is inside with this ticket already stays so. */
  enter(ticket: Ticket): Standing {
    this.room.ensureEngaged();
    ensureThisRound(ticket, this.room.state);
    const standing = this.standingOf(ticket);
    ensureTurn(standing);
    if (stateOf(standing) === 'inside') return standing;
    const { now } = this.state;
    const admission = {
      turn: standing.turn!,
      sessionId: ticket.sessionId,
      enteredAt: now,
      expiresAt: secondsAfter(now, this.room.state.insideSeconds),
      endedAt: null,
    };
    this.admitted.push(admission);
    this.room.admit(waitedMs(standing));
    return { ...standing, room: this.room.state, admission };
  }

  /** Ends the session's admissions and marks its place as given up. */
  leave(sessionId: string): void {
    this.leavers.add(sessionId);
    const places = this.state.places.has(sessionId) ? this.placesOf(sessionId) : [];
    const own = placeIn(places, this.room.state);
    if (own && !own.left) this.changedPlaces.set(sessionId, withPlace(places, { ...own, left: true }));
  }

  /** How many of those called together came in now, by the first turn of their call. */
  enteredByCall(): Map<number, number> {
    const entered = new Map<number, number>();
    for (const { turn } of this.admitted) {
      const { from } = this.callOf(turn)!;
      entered.set(from, (entered.get(from) ?? 0) + 1);
    }
    return entered;
  }

  /** How the holder of a ticket stands. */
  standingOf(ticket: Ticket): Standing {
    const own = placeIn(this.placesOf(ticket.sessionId), this.room.state);
    const givenUp = own?.place !== ticket.place || own.left;
    return this.standing(ticket, givenUp);
  }

  private keep(place: OwnPlace, sessionId: string, isChange: boolean): Standing {
    if (isChange) this.changedPlaces.set(sessionId, withPlace(this.placesOf(sessionId), place));
    return this.standingAt(place, sessionId);
  }

  private standingAt({ left, ...place }: OwnPlace, sessionId: string): Standing {
    return this.standing({ ...place, sessionId }, left);
  }

  private standing(ticket: Ticket, givenUp: boolean): Standing {
    const room = this.room.state;
    const turn = turnOf(ticket.place, room, this.shuffle);
    const calledAt = turn === null ? null : (this.callOf(turn)?.calledAt ?? null);
    const admission = turn === null ? null : this.admissionAt(turn);
    return { ticket, room, now: this.state.now, turn, calledAt, admission, givenUp };
  }

  private callOf(turn: number): Call | undefined {
    return this.state.calls.find(({ from, to }) => from <= turn && turn < to);
  }

  private admissionAt(turn: number): Admission | null {
    const admission =
      this.admitted.find((admitted) => admitted.turn === turn) ?? this.state.admissions.get(turn);
    if (!admission) return null;
    return this.leavers.has(admission.sessionId) ? { ...admission, endedAt: this.state.now } : admission;
  }

  private placesOf(sessionId: string): readonly OwnPlace[] {
    const places = this.changedPlaces.get(sessionId) ?? this.state.places.get(sessionId);
    if (!places) throw new DomainError('UNAUTHENTICATED', 'The session has ended.');
    return places;
  }
}

/** From the shuffle, or from when somebody came who came later, until the turn was called. */
function waitedMs({ ticket, room, calledAt }: Standing): number {
  const since = Math.max(ticket.joinedAt.getTime(), room.shuffledAt!.getTime());
  return Math.max(0, calledAt!.getTime() - since);
}
