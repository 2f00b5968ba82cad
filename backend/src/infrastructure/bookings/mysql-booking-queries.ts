import type { DataSource } from 'typeorm';
import { bookingStatuses } from '../../domain/bookings/booking-status.js';
import { type BookingFilter, BookingQueries } from '../../use-cases/bookings/booking-queries.js';
import type { BookingView } from '../../use-cases/bookings/booking-views.js';
import type { Page, PageRequest } from '../../use-cases/kernel/page.js';
import { Conditions } from '../database/conditions.js';
import { readCursor, timePosition } from '../database/cursor.js';
import { type NewestIds, newestIds } from '../database/newest-ids.js';
import { pageOf } from '../database/page-of.js';
import { uuidFromBytes, uuidToBytes } from '../database/uuid-column.js';
import { conditionsOfStatus } from './lapsed-holds.js';
import { listAttendees } from './list-attendees.js';
import { readBookingViews } from './read-booking-views.js';

export class MysqlBookingQueries extends BookingQueries {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async findBooking(id: string): Promise<BookingView | null> {
    const [view] = await readBookingViews(this.dataSource, 'SELECT id FROM booking WHERE id = ?', [
      uuidToBytes(id),
    ]);
    return view ?? null;
  }

  async findByReference(reference: string, email: string): Promise<BookingView | null> {
    const [view] = await readBookingViews(
      this.dataSource,
      'SELECT id FROM booking WHERE reference = ? AND contactEmail = ?',
      [reference, email],
    );
    return view ?? null;
  }

  listOfCustomer(customerId: string, page: PageRequest): Promise<Page<BookingView>> {
    return this.list(new Conditions().add('customerId = ?', uuidToBytes(customerId)), page);
  }

  async listConcertsOf(customerId: string): Promise<string[]> {
    const rows = await this.dataSource.query<{ concertId: Buffer }[]>(
      'SELECT DISTINCT concertId FROM booking WHERE customerId = ? ORDER BY concertId',
      [uuidToBytes(customerId)],
    );
    return rows.map(({ concertId }) => uuidFromBytes(concertId));
  }

  listForAdmin(
    { concertId, reference, email, status }: BookingFilter,
    page: PageRequest,
  ): Promise<Page<BookingView>> {
    const conditions = new Conditions()
      .addIf(reference, 'reference = ?')
      .addIf(email, 'contactEmail = ?')
      .addIf(concertId && uuidToBytes(concertId), 'concertId = ?');
    if (reference === null && email === null) {
      return this.list(conditions, page, (status ? [status] : bookingStatuses).flatMap(conditionsOfStatus));
    }
    if (status) conditions.add(conditionsOfStatus(status).join(' OR '));
    return this.list(conditions, page);
  }

  listAttendees(concertId: string, page: PageRequest) {
    return listAttendees(this.dataSource, concertId, page);
  }

  private async list(
    conditions: Conditions,
    { cursor, limit }: PageRequest,
    each?: NewestIds['each'],
  ): Promise<Page<BookingView>> {
    const after = readCursor(cursor, timePosition);
    const ids = newestIds({ table: 'booking', conditions, after, limit: limit + 1, each });
    const views = await readBookingViews(this.dataSource, ...ids);
    return pageOf(views, limit, ({ createdAt, id }) => ({ at: createdAt, id }));
  }
}
