import type { Actor } from '../customers/actor.js';

export const historyActions = [
  'hold',
  'extend',
  'reserve',
  'cancel',
  'expire',
  'move',
  'block',
  'unblock',
] as const;
export type HistoryAction = (typeof historyActions)[number];

/**
 * Who did what to which reservation, and when. `version` is the concert's version that the change made.
 * Blocking a seat has no booking and no reservation.
 */
export interface HistoryEntry {
  readonly id: string;
  readonly action: HistoryAction;
  readonly bookingId: string | null;
  readonly reservationId: string | null;
  readonly seatNumber: number;
  /** Whose booking it is from then on; it may move to another customer later. */
  readonly customerId: string | null;
  readonly actor: Actor;
  readonly reason: string | null;
}
