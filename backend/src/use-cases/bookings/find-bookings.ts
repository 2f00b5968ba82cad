import type { Caller } from '../../domain/access/caller.js';
import { shownTo } from '../../domain/access/personal-data.js';
import { normaliseReference } from '../../domain/bookings/booking-reference.js';
import { normaliseEmail } from '../../domain/customers/customer.js';
import type { Page, PageRequest } from '../kernel/page.js';
import type { BookingFilter, BookingQueries } from './booking-queries.js';
import type { BookingView, ShownBooking } from './booking-views.js';

/** Everybody's bookings; an e-mail finds those of whom it is, also for who may not see it. */
export class FindBookings {
  constructor(private readonly queries: BookingQueries) {}

  async execute(
    filter: BookingFilter,
    page: PageRequest,
    caller: Pick<Caller, 'rights'>,
  ): Promise<Page<ShownBooking<BookingView>>> {
    const { items, nextCursor } = await this.queries.listForAdmin(
      {
        ...filter,
        reference: filter.reference && normaliseReference(filter.reference),
        email: filter.email && normaliseEmail(filter.email),
      },
      page,
    );
    const shown = items.map((item) => ({ ...item, contact: item.contact && shownTo(caller, item.contact) }));
    return { items: shown, nextCursor };
  }
}
