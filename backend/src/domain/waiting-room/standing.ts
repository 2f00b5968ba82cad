import { secondsAfter } from '../bookings/hold.js';
import { DomainError } from '../kernel/domain-error.js';
import { turnSeconds } from './call-turns.js';
import type { Ticket } from './ticket.js';
import type { WaitingRoomProps } from './waiting-room.js';

/** Somebody who was let in at their turn. */
export interface Admission {
  readonly turn: number;
  readonly sessionId: string;
  readonly enteredAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
}

/** How somebody with a ticket stands in the line at a moment. */
export interface Standing {
  readonly ticket: Ticket;
  readonly room: WaitingRoomProps;
  readonly now: Date;
  /** Null before the line is shuffled. */
  readonly turn: number | null;
  /** When the turn was called; null if it was not, or so long ago that nobody remembers. */
  readonly calledAt: Date | null;
  readonly admission: Admission | null;
  /** Whoever has the session left, or took another place since. */
  readonly givenUp: boolean;
}

export const placeStates = ['lobby', 'waiting', 'called', 'inside', 'lapsed', 'used'] as const;
export type PlaceState = (typeof placeStates)[number];

export function stateOf(standing: Standing): PlaceState {
  const { room, turn, admission, givenUp } = standing;
  if (admission) return isInside(standing) ? 'inside' : 'used';
  if (givenUp) return 'used';
  if (turn === null) return 'lobby';
  if (turn >= room.called) return 'waiting';
  return isCallOpen(standing) ? 'called' : 'lapsed';
}

/** Whether the place is, or will be, good for coming in. */
export function isUsable(standing: Standing): boolean {
  return !['lapsed', 'used'].includes(stateOf(standing));
}

/** How many turns come before; null where that is not known or not asked any more. */
export function aheadOf({ room, turn }: Pick<Standing, 'room' | 'turn'>): number | null {
  return turn === null || turn < room.called ? null : turn - room.called;
}

/** Until when a turn that was called may be used. */
export function enterBy(calledAt: Date): Date {
  return secondsAfter(calledAt, turnSeconds);
}

export function ensureTurn(standing: Standing): void {
  switch (stateOf(standing)) {
    case 'lobby':
    case 'waiting':
      throw new DomainError('TURN_NOT_YET', 'It is not your turn yet.', { ahead: aheadOf(standing) });
    case 'lapsed':
      throw new DomainError('TURN_LAPSED', 'Your turn was not used in time. Get in line again.');
    case 'used':
      throw new DomainError('TICKET_USED', 'This ticket was used or given up. Get in line again.');
  }
}

function isInside({ admission, ticket, now }: Standing): boolean {
  return admission !== null && admission.sessionId === ticket.sessionId && isLive(admission, now);
}

export function isLive({ endedAt, expiresAt }: Pick<Admission, 'endedAt' | 'expiresAt'>, now: Date): boolean {
  return endedAt === null && now < expiresAt;
}

function isCallOpen({ calledAt, now }: Standing): boolean {
  return calledAt !== null && now < enterBy(calledAt);
}
