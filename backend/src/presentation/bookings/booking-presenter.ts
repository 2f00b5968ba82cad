import type { BookingView, ShownBooking } from '../../use-cases/bookings/booking-views.js';
import type { Page } from '../../use-cases/kernel/page.js';

/** A booking as it travels: whose account it is and the key it was asked for with stay inside. */
export function presentBooking(booking: ShownBooking) {
  return {
    id: booking.id,
    reference: booking.reference,
    concertId: booking.concertId,
    status: booking.status,
    totalMinor: booking.totalMinor,
    currency: booking.currency,
    expiresAt: booking.expiresAt,
    extensionsLeft: booking.extensionsLeft,
    createdAt: booking.createdAt,
    contact: booking.contact && { name: booking.contact.name, email: booking.contact.email },
    reservations: booking.reservations.map(({ id, seatNumber, label, tierId, priceMinor, status }) => ({
      id,
      seatNumber,
      label,
      tierId,
      priceMinor,
      status,
    })),
  };
}

export function presentBookingView(view: ShownBooking<BookingView>) {
  return { ...presentBooking(view), concert: view.concert, payment: view.payment };
}

export function presentBookingPage({ items, nextCursor }: Page<ShownBooking<BookingView>>) {
  return { items: items.map(presentBookingView), nextCursor };
}
