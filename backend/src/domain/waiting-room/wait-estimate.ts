import { type Inside, turnSeconds } from './call-turns.js';
import { phaseOf, type RoomPhase } from './room-phase.js';
import type { WaitingRoomProps } from './waiting-room.js';

/** What tells how fast the line moves. */
export interface Pace extends Inside {
  readonly room: WaitingRoomProps;
  /** Turns called in the last two minutes. */
  readonly calledLately: number;
  readonly at: Date;
}

/** It takes so long after the shuffle to tell how fast people come out again. */
const leastSeconds = 10;

/**
 * Turns called a minute of late, where those inside hold the line up. Null where that is not so, as the rate alone
 * decides then; and while nothing is called or nothing is known yet.
 */
export function callsPerMinute({ room, inside, outstanding, calledLately, at }: Pace): number | null {
  if (phaseOf(room) !== 'open') return null;
  const seconds = Math.min((at.getTime() - room.shuffledAt!.getTime()) / 1000, turnSeconds);
  if (seconds < leastSeconds || inside + outstanding < room.capacity) return null;
  return Math.round((calledLately * 60) / seconds);
}

/** How long somebody with so many people ahead will wait; null where nobody can tell. */
export function waitSeconds(
  ahead: number,
  {
    callsPerMinute,
    ratePerMinute,
    phase,
  }: {
    readonly callsPerMinute: number | null;
    readonly ratePerMinute: number;
    readonly phase: RoomPhase;
  },
): number | null {
  if (phase !== 'open') return null;
  const pace = callsPerMinute ?? ratePerMinute;
  return pace === 0 ? null : Math.ceil((ahead * 60) / pace);
}
