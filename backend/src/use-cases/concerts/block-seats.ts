import type { BookingLedger } from '../../domain/bookings/booking-ledger.js';
import type { Actor } from '../../domain/customers/actor.js';

export interface BlockSeatsCommand {
  readonly concertId: string;
  readonly actor: Actor;
  readonly seats: readonly number[];
  readonly blocked: boolean;
  readonly reason: string | null;
}

/** Keeps seats back from the sale, or gives them back to it. */
export class BlockSeats {
  constructor(private readonly ledger: BookingLedger) {}

  execute({ concertId, ...request }: BlockSeatsCommand): Promise<{ seats: readonly number[] }> {
    return this.ledger.submit(concertId, { kind: 'block-seats', ...request });
  }
}
