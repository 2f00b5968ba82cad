import {
  aheadOf,
  enterBy,
  type PlaceState,
  type Standing,
  stateOf,
} from '../../domain/waiting-room/standing.js';
import type { TicketSigner } from '../../domain/waiting-room/ticket.js';
import { phaseOf } from '../../domain/waiting-room/room-phase.js';
import { waitSeconds } from '../../domain/waiting-room/wait-estimate.js';
import type { WaitingRoomQueries } from './waiting-room-queries.js';

/** A place in the line as its holder sees it. */
export interface PlaceView {
  readonly ticket: string;
  readonly state: PlaceState;
  /** From 1; null before the line is shuffled. */
  readonly turn: number | null;
  readonly ahead: number | null;
  readonly waitSeconds: number | null;
  readonly enterBy: Date | null;
  readonly expiresAt: Date | null;
  readonly joinedAt: Date;
}

/** Tells holders of tickets how they stand. */
export class PlaceViews {
  constructor(
    private readonly signer: TicketSigner,
    private readonly queries: WaitingRoomQueries,
  ) {}

  async viewOf(standing: Standing): Promise<PlaceView> {
    const { ticket, turn, calledAt, admission } = standing;
    const state = stateOf(standing);
    const ahead = state === 'waiting' ? aheadOf(standing) : null;
    return {
      ticket: this.signer.sign(ticket),
      state,
      turn: turn === null ? null : turn + 1,
      ahead,
      waitSeconds: ahead === null ? null : await this.estimate(ahead, standing),
      enterBy: state === 'called' ? enterBy(calledAt!) : null,
      expiresAt: state === 'inside' ? admission!.expiresAt : null,
      joinedAt: ticket.joinedAt,
    };
  }

  private async estimate(ahead: number, { room }: Standing): Promise<number | null> {
    const status = await this.queries.findStatus(room.concertId);
    const callsPerMinute = status?.callsPerMinute ?? null;
    return waitSeconds(ahead, { callsPerMinute, ratePerMinute: room.ratePerMinute, phase: phaseOf(room) });
  }
}
