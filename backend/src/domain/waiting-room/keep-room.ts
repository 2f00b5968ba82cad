import { isSaleOver, type SaleTimes } from '../concerts/sale-phase.js';
import { secondsAfter } from '../bookings/hold.js';
import type { WaitingRoom } from './waiting-room.js';

/** An automatic room that has had nothing to do for so long lets everybody walk in again. */
export const quietSeconds = 300;

/** What decides whether people have to wait. */
export interface RoomConditions {
  readonly sale: SaleTimes;
  readonly now: Date;
  /** So many holds of this concert were asked for in the last minute. */
  readonly holdsPerMinute: number;
}

/** Lets people wait, or lets them walk in, as the room's mode, the sale and the load say. */
export function keepRoom(room: WaitingRoom, conditions: RoomConditions): void {
  const { sale, now, holdsPerMinute } = conditions;
  const { mode, engagedAt, automaticAbove } = room.state;
  if (mode === 'off' || isSaleOver(sale, now)) room.disengage();
  else if (mode === 'on') room.engage(now);
  else if (engagedAt) keepAutomatic(room, conditions);
  else if (holdsPerMinute > automaticAbove) room.engage(now);
}

function keepAutomatic(room: WaitingRoom, { now, holdsPerMinute }: RoomConditions): void {
  const { joined, called, paused, automaticAbove, quietSince } = room.state;
  const isQuiet = joined === called && !paused && holdsPerMinute <= automaticAbove;
  if (!isQuiet) room.noteQuiet(null);
  else if (quietSince === null) room.noteQuiet(now);
  else if (now >= secondsAfter(quietSince, quietSeconds)) room.disengage();
}
