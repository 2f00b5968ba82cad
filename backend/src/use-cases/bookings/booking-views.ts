import type { ShownPerson } from '../../domain/access/personal-data.js';
import type { Booking } from '../../domain/bookings/booking.js';
import type { PaymentView } from '../payments/payment-view.js';
import type { BookingStatus } from '../../domain/bookings/booking-status.js';

/** A booking with what one must know of its concert to recognise it, and how it was paid. */
export interface BookingView extends Booking {
  readonly concert: BookingConcert;
  /** The last attempt. */
  readonly payment: PaymentView | null;
}

/** The same for staff and programs, who may not see all of its contact. */
export type ShownBooking<B extends Booking = Booking> = Omit<B, 'contact'> & {
  readonly contact: (ShownPerson & { readonly email: string }) | null;
};

export interface BookingConcert {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly status: 'draft' | 'published' | 'cancelled';
  readonly startsAt: Date | null;
  readonly timeZone: string;
  readonly venueName: string | null;
  /** Until when a customer may cancel; null means as long as the concert has no date. */
  readonly cancellableUntil: Date | null;
}

/** One line of the door list: an active reservation and whom it is for. */
export interface Attendee {
  readonly reservationId: string;
  readonly bookingId: string;
  readonly reference: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly seatNumber: number;
  readonly label: string | null;
  readonly tier: string;
  readonly priceMinor: number;
  readonly status: BookingStatus;
}
