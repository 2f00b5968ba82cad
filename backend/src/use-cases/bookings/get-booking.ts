import type { Actor } from '../../domain/customers/actor.js';
import type { BookingQueries } from './booking-queries.js';
import type { BookingView } from './booking-views.js';
import { ensureOwnedBy } from './ownership.js';

/** One of the customer's own bookings. */
export class GetBooking {
  constructor(private readonly queries: BookingQueries) {}

  async execute(id: string, actor: Actor): Promise<BookingView> {
    return ensureOwnedBy(await this.queries.findBooking(id), actor);
  }
}
