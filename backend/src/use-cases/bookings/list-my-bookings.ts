import type { Actor } from '../../domain/customers/actor.js';
import type { Page, PageRequest } from '../kernel/page.js';
import type { BookingQueries } from './booking-queries.js';
import type { BookingView } from './booking-views.js';

/** The customer's own bookings, the newest first. */
export class ListMyBookings {
  constructor(private readonly queries: BookingQueries) {}

  execute(actor: Actor, page: PageRequest): Promise<Page<BookingView>> {
    return this.queries.listOfCustomer(actor.id, page);
  }
}
