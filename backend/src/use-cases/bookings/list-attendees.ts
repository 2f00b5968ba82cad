import type { Caller } from '../../domain/access/caller.js';
import { shownTo } from '../../domain/access/personal-data.js';
import { notFound } from '../../domain/kernel/domain-error.js';
import type { Page, PageRequest } from '../kernel/page.js';
import type { BookingQueries } from './booking-queries.js';
import type { Attendee } from './booking-views.js';

/** The door list of a concert. */
export class ListAttendees {
  constructor(private readonly queries: BookingQueries) {}

  async execute(concertId: string, page: PageRequest, caller: Caller): Promise<Page<Attendee>> {
    const attendees = await this.queries.listAttendees(concertId, page);
    if (!attendees) throw notFound('concert');
    return { ...attendees, items: attendees.items.map((attendee) => shownTo(caller, attendee)) };
  }
}
