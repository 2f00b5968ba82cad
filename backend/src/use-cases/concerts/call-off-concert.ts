import type { BookingLedger } from '../../domain/bookings/booking-ledger.js';
import type { Actor } from '../../domain/customers/actor.js';

export interface CallOffConcertCommand {
  readonly id: string;
  readonly actor: Actor;
  readonly reason: string | null;
}

/** Ends a concert for good and cancels every live reservation of it. */
export class CallOffConcert {
  constructor(private readonly ledger: BookingLedger) {}

  execute({ id, actor, reason }: CallOffConcertCommand): Promise<{ cancelledReservations: number }> {
    return this.ledger.submit(id, { kind: 'call-off', actor, reason });
  }
}
