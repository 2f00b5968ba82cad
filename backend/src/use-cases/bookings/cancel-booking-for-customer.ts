import type { Caller } from '../../domain/access/caller.js';
import { shownTo } from '../../domain/access/personal-data.js';
import type { BookingLedger } from '../../domain/bookings/booking-ledger.js';
import { notFound } from '../../domain/kernel/domain-error.js';
import type { BookingQueries } from './booking-queries.js';
import type { ShownBooking } from './booking-views.js';

export interface CancelBookingForCustomerCommand {
  readonly bookingId: string;
  readonly actor: Caller;
  readonly reason: string;
}

/** Somebody of the staff, or a program, cancels anybody's booking and says why. */
export class CancelBookingForCustomer {
  constructor(
    private readonly queries: BookingQueries,
    private readonly ledger: BookingLedger,
  ) {}

  async execute({ bookingId, actor, reason }: CancelBookingForCustomerCommand): Promise<ShownBooking> {
    const booking = await this.queries.findBooking(bookingId);
    if (!booking) throw notFound('booking');
    const cancelled = await this.ledger.submit(booking.concertId, {
      kind: 'cancel-booking',
      bookingId,
      actor,
      reason,
    });
    return { ...cancelled, contact: cancelled.contact && shownTo(actor, cancelled.contact) };
  }
}
