import { salePhase, type SaleTimes } from '../concerts/sale-phase.js';
import { DomainError } from '../kernel/domain-error.js';
import { callableTurns, type Inside, savedCredit } from './call-turns.js';
import { roomDefaults, type RoomSettings } from './room-settings.js';

export interface WaitingRoomProps extends RoomSettings {
  readonly concertId: string;
  /** Raised whenever people begin to wait anew; a ticket belongs to one round. */
  readonly round: number;
  /** Since when people wait; null while everybody may walk in. */
  readonly engagedAt: Date | null;
  readonly shuffledAt: Date | null;
  /** Drawn when the line is shuffled, so that nobody can know a good place before. */
  readonly shuffleKey: Uint8Array | null;
  /** Places below it are shuffled; those from it on come in order of arrival. */
  readonly lobbySize: number | null;
  /** Places given so far, from 0. */
  readonly joined: number;
  /** Turns called so far, from 0. */
  readonly called: number;
  readonly admitted: number;
  /** How long all who were admitted had waited, together. */
  readonly waitedMs: number;
  /** Turns that the rate allows and that were not called yet, as of `creditedAt`. */
  readonly credit: number;
  readonly creditedAt: Date | null;
  /** Since when an automatic room has had nothing to do. */
  readonly quietSince: Date | null;
}

/** Turns `from`, … `to` - 1, called together. */
export interface CalledTurns {
  readonly from: number;
  readonly to: number;
}

/** The waiting room of one concert. Of the line it knows counters; whoever waits holds a ticket. */
export class WaitingRoom {
  private constructor(private props: WaitingRoomProps) {}

  /** The room of a concert where nobody has had to wait yet. */
  static empty(concertId: string): WaitingRoom {
    return new WaitingRoom({ ...roomDefaults, ...nobodyWaits, concertId, round: 0, engagedAt: null });
  }

  static restore(props: WaitingRoomProps): WaitingRoom {
    return new WaitingRoom(props);
  }

  get state(): WaitingRoomProps {
    return this.props;
  }

  configure(changes: Partial<RoomSettings>): void {
    this.props = { ...this.props, ...changes };
  }

  /** From now on people wait; if they do already nothing changes. */
  engage(now: Date): void {
    if (this.props.engagedAt) return;
    this.props = { ...this.props, ...nobodyWaits, round: this.props.round + 1, engagedAt: now };
  }

  /** From now on everybody may walk in; tickets are of no use any more, and the next line does not begin paused. */
  disengage(): void {
    if (!this.props.engagedAt) return;
    this.props = { ...this.props, engagedAt: null, quietSince: null, paused: false };
  }

  /** Notes since when an automatic room has had nothing to do; null while it has. */
  noteQuiet(since: Date | null): void {
    if (since === this.props.quietSince) return;
    this.props = { ...this.props, quietSince: since };
  }

  /** Shuffles those in the lobby at the first moment when the sale is open and not paused. */
  shuffleIfDue(sale: SaleTimes, now: Date, drawKey: () => Uint8Array): void {
    if (!isShuffleDue(this.props, sale, now)) return;
    const start = { shuffledAt: now, creditedAt: now, credit: 0 };
    this.props = { ...this.props, ...start, shuffleKey: drawKey(), lobbySize: this.props.joined };
  }

  /** Gives somebody the next place. */
  givePlace(): number {
    this.ensureEngaged();
    const place = this.props.joined;
    this.props = { ...this.props, joined: place + 1 };
    return place;
  }

  /** Calls as many as the rate, the room inside and the line allow; null if that is nobody. */
  call(inside: Inside, now: Date): CalledTurns | null {
    const { engagedAt, shuffledAt, paused, called } = this.props;
    if (!engagedAt || !shuffledAt || paused) return null;
    const credit = savedCredit(this.props, now);
    const turns = callableTurns(this.props, credit, inside);
    if (turns <= 0) return null;
    this.props = { ...this.props, called: called + turns, credit: credit - turns, creditedAt: now };
    return { from: called, to: called + turns };
  }

  /** Counts somebody who comes in, and how long they waited. */
  admit(waitedMs: number): void {
    const { admitted, waitedMs: waitedBefore } = this.props;
    this.props = { ...this.props, admitted: admitted + 1, waitedMs: waitedBefore + waitedMs };
  }

  ensureEngaged(): void {
    if (!this.props.engagedAt) {
      throw new DomainError('WAITING_ROOM_OFF', 'Nobody has to wait for this concert: go straight to it.');
    }
  }
}

const nobodyWaits = {
  shuffledAt: null,
  shuffleKey: null,
  lobbySize: null,
  joined: 0,
  called: 0,
  admitted: 0,
  waitedMs: 0,
  credit: 0,
  creditedAt: null,
  quietSince: null,
};

export function isShuffleDue(
  { engagedAt, shuffledAt, paused }: WaitingRoomProps,
  sale: SaleTimes,
  now: Date,
): boolean {
  return engagedAt !== null && !shuffledAt && !paused && salePhase(sale, now) === 'on_sale';
}
