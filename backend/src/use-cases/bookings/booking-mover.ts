import type { BookingLedger } from '../../domain/bookings/booking-ledger.js';
import type { Actor } from '../../domain/customers/actor.js';
import { DomainError } from '../../domain/kernel/domain-error.js';
import type { BookingQueries } from './booking-queries.js';

export interface Move {
  /** Two ids of customers who are one person. */
  readonly from: string;
  readonly to: string;
  readonly actor: Actor;
}

/** The ids of concerts, each of them all or none. */
export interface MovedBookings {
  readonly moved: readonly string[];
  /** Where both together have too many seats, or two unpaid holds. */
  readonly refused: readonly string[];
}

/** Gives all that one customer booked to another. What was moved may be asked to move again. */
export class BookingMover {
  constructor(
    private readonly queries: BookingQueries,
    private readonly ledger: BookingLedger,
  ) {}

  async move(command: Move): Promise<MovedBookings> {
    const moved: string[] = [];
    const refused: string[] = [];
    for (const concertId of await this.queries.listConcertsOf(command.from)) {
      const outcome = (await this.isMoved(concertId, command)) ? moved : refused;
      outcome.push(concertId);
    }
    return { moved, refused };
  }

  private async isMoved(concertId: string, command: Move): Promise<boolean> {
    try {
      await this.ledger.submit(concertId, { kind: 'move-bookings', ...command });
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'BOOKINGS_NOT_MOVED') return false;
      throw error;
    }
  }
}
