import type { Booking } from '../../domain/bookings/booking.js';
import type { BookingLedger } from '../../domain/bookings/booking-ledger.js';
import type { Actor } from '../../domain/customers/actor.js';
import { notFound } from '../../domain/kernel/domain-error.js';
import type { BookingQueries } from './booking-queries.js';

export interface CancelBookingForCustomerCommand {
  readonly bookingId: string;
  readonly actor: Actor;
  readonly reason: string;
}

/** An admin cancels anybody's booking and says why. */
export class CancelBookingForCustomer {
  constructor(
    private readonly queries: BookingQueries,
    private readonly ledger: BookingLedger,
  ) {}

  async execute({ bookingId, actor, reason }: CancelBookingForCustomerCommand): Promise<Booking> {
    const booking = await this.queries.findBooking(bookingId);
    if (!booking) throw notFound('booking');
    return this.ledger.submit(booking.concertId, { kind: 'cancel-booking', bookingId, actor, reason });
  }
}
