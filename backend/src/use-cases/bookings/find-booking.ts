import { normaliseReference } from '../../domain/bookings/booking-reference.js';
import { normaliseEmail } from '../../domain/customers/customer.js';
import { notFound } from '../../domain/kernel/domain-error.js';
import type { BookingQueries } from './booking-queries.js';
import type { BookingView } from './booking-views.js';
import type { BookingProof } from './ownership.js';

/** Finds a booking again by its reference and the e-mail given at checkout. */
export class FindBooking {
  constructor(private readonly queries: BookingQueries) {}

  async execute({ reference, email }: BookingProof): Promise<BookingView> {
    const booking = await this.queries.findByReference(normaliseReference(reference), normaliseEmail(email));
    if (!booking) throw notFound('booking');
    return booking;
  }
}
