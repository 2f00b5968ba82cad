import type { SaleTimes } from '../concerts/sale-phase.js';
import type { Standing } from './standing.js';
import type { Ticket } from './ticket.js';
import type { WaitingRoom, WaitingRoomProps } from './waiting-room.js';

/**
 * The waiting rooms of all concerts. Whatever changes one locks it first and goes by the time of the database, so that
 * of several instances each sees what the others did.
 */
export abstract class WaitingRooms {
  /**
   * Changes a concert's room under its lock; a concert that had none gets an empty one. When people begin to wait, or
   * stop to, holds need an admission from the same moment on, or none. Throws `NOT_FOUND` for an unknown concert.
   */
  abstract change(
    concertId: string,
    change: (room: WaitingRoom, now: Date, sale: SaleTimes) => void,
  ): Promise<WaitingRoomProps>;
  /** Gives the session a place in the line: the one it has, or the next. `WAITING_ROOM_OFF`, `NOT_FOUND`, `BUSY`. */
  abstract take(concertId: string, sessionId: string): Promise<Standing>;
  /** Lets the holder of a ticket in, or says why not. */
  abstract enter(ticket: Ticket): Promise<Standing>;
  /** Ends the session's admission and gives up its place; does nothing where there is neither. */
  abstract leave(concertId: string, sessionId: string): Promise<void>;
  /** How the holder of a ticket stands, without changing anything. */
  abstract look(ticket: Ticket): Promise<Standing>;
  /** The concerts where somebody may be called, or the line shuffled. */
  abstract listDue(): Promise<string[]>;
  /** Shuffles the line if that is due, and calls whose turn it is; answers how many. */
  abstract call(concertId: string): Promise<number>;
}
