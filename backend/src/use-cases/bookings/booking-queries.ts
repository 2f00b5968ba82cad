import type { BookingStatus } from '../../domain/bookings/booking-status.js';
import type { Page, PageRequest } from '../kernel/page.js';
import type { Attendee, BookingView } from './booking-views.js';

export interface BookingFilter {
  readonly concertId: string | null;
  readonly reference: string | null;
  /** Normalised. */
  readonly email: string | null;
  readonly status: BookingStatus | null;
}

/** Reads that pass the domain by. Lists run from the newest to the oldest. */
export abstract class BookingQueries {
  abstract findBooking(id: string): Promise<BookingView | null>;
  /** Both already normalised; the e-mail is that of the booking's contact. */
  abstract findByReference(reference: string, email: string): Promise<BookingView | null>;
  abstract listOfCustomer(customerId: string, page: PageRequest): Promise<Page<BookingView>>;
  /** The ids of the concerts at which a customer has bookings, whatever has become of them. */
  abstract listConcertsOf(customerId: string): Promise<string[]>;
  abstract listForAdmin(filter: BookingFilter, page: PageRequest): Promise<Page<BookingView>>;
  /** By seat number; null if there is no such concert. */
  abstract listAttendees(concertId: string, page: PageRequest): Promise<Page<Attendee> | null>;
}
