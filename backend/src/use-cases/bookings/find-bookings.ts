import { normaliseReference } from '../../domain/bookings/booking-reference.js';
import { normaliseEmail } from '../../domain/customers/customer.js';
import type { Page, PageRequest } from '../kernel/page.js';
import type { BookingFilter, BookingQueries } from './booking-queries.js';
import type { BookingView } from './booking-views.js';

/** Everybody's bookings, for admins. */
export class FindBookings {
  constructor(private readonly queries: BookingQueries) {}

  execute(filter: BookingFilter, page: PageRequest): Promise<Page<BookingView>> {
    return this.queries.listForAdmin(
      {
        ...filter,
        reference: filter.reference && normaliseReference(filter.reference),
        email: filter.email && normaliseEmail(filter.email),
      },
      page,
    );
  }
}
