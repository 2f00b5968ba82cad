import type { SaleTimes } from '../../domain/concerts/sale-phase.js';
import type { WaitingRoomProps } from '../../domain/waiting-room/waiting-room.js';
import type { RoomPhase } from '../../domain/waiting-room/room-phase.js';
import type { Pace } from '../../domain/waiting-room/wait-estimate.js';

/** A stored waiting room with what its concert's sale goes by. */
export interface RoomAtSale {
  readonly room: WaitingRoomProps;
  readonly sale: SaleTimes;
  readonly at: Date;
}

/** A concert's waiting room as it was at one moment; that of a concert without one is empty and off. */
export interface RoomFigures extends Pace, RoomAtSale {}

/** What everybody may know of a line. */
export interface WaitingRoomStatus {
  readonly concertId: string;
  readonly phase: RoomPhase;
  readonly opensAt: Date | null;
  readonly round: number;
  readonly lobbySize: number | null;
  readonly joined: number;
  readonly called: number;
  readonly waiting: number;
  readonly ratePerMinute: number;
  readonly callsPerMinute: number | null;
  readonly at: Date;
}

export abstract class WaitingRoomQueries {
  /** The rooms that are on, or automatic. */
  abstract listOn(): Promise<RoomAtSale[]>;
  abstract findFigures(concertId: string): Promise<RoomFigures | null>;
  /** At most a second old, and the same object for all who ask meanwhile; null for what nobody may see yet. */
  abstract findStatus(concertId: string): Promise<WaitingRoomStatus | null>;
}
