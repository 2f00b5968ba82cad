import { isSaleOver, type SaleTimes } from '../concerts/sale-phase.js';
import type { WaitingRoomProps } from './waiting-room.js';

export const roomPhases = ['off', 'lobby', 'open', 'paused'] as const;
/** Nobody waits; people gather for the shuffle; turns are called; turns are not called for now. */
export type RoomPhase = (typeof roomPhases)[number];

export function phaseOf({
  engagedAt,
  shuffledAt,
  paused,
}: Pick<WaitingRoomProps, 'engagedAt' | 'shuffledAt' | 'paused'>): RoomPhase {
  if (!engagedAt) return 'off';
  if (!shuffledAt) return 'lobby';
  return paused ? 'paused' : 'open';
}

/** Nobody waits for a sale that is over. */
export function phaseDuring(room: WaitingRoomProps, sale: SaleTimes, now: Date): RoomPhase {
  return isSaleOver(sale, now) ? 'off' : phaseOf(room);
}
