import { z } from 'zod';
import { bookingStatuses } from '../../domain/bookings/booking-status.js';
import { waysPaid } from '../../domain/payments/payment.js';
import { paymentStandings } from '../../use-cases/payments/payment-view.js';
import { concertStatuses } from '../../domain/concerts/sale-phase.js';
import { utcDateTime } from '../http/fields.js';
import { pageOf } from '../http/pages.js';

const minor = z.int().nonnegative();

const reservation = z
  .object({
    id: z.uuid(),
    seatNumber: z.int(),
    label: z
      .string()
      .nullable()
      .meta({ description: 'What stands on the seat; null for general admission.' }),
    tierId: z.uuid(),
    priceMinor: minor,
    status: z.enum(bookingStatuses),
  })
  .meta({ id: 'Reservation', description: 'One seat in one booking.' });

const contact = z.object({ name: z.string().nullable(), email: z.string() }).meta({
  id: 'Contact',
  description:
    'Who may not read personal data sees others’ bookings without names, and addresses as `a…@example.com`.',
});

export const booking = z
  .object({
    id: z.uuid(),
    reference: z.string().meta({ examples: ['K7QM-2XPD'] }),
    concertId: z.uuid(),
    status: z.enum(bookingStatuses),
    totalMinor: minor.meta({ description: 'What the reservations that share the booking’s status come to.' }),
    currency: z.string(),
    expiresAt: utcDateTime
      .nullable()
      .meta({ description: 'When the hold ends or ended; null for what was never held.' }),
    extensionsLeft: z.int().nonnegative().meta({ description: 'How often the hold can still be extended.' }),
    createdAt: utcDateTime,
    contact: contact.nullable(),
    reservations: z.array(reservation),
  })
  .meta({ id: 'Booking', description: 'What one customer took in one go.' });

const bookingConcert = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    name: z.string(),
    status: z.enum(concertStatuses),
    startsAt: utcDateTime.nullable(),
    timeZone: z.string(),
    venueName: z.string().nullable(),
    cancellableUntil: utcDateTime.nullable(),
  })
  .meta({ id: 'BookingConcert', description: 'What one must know of a concert to recognise a booking.' });

const bookingPayment = z
  .object({
    status: z.enum(paymentStandings).meta({
      description:
        '`pending`: not decided yet; `returned`: the booking had ended, the money was let go or goes back.',
    }),
    method: z.enum(waysPaid),
    amountMinor: minor,
    refundedMinor: minor.meta({ description: 'What goes back because seats were cancelled.' }),
  })
  .meta({ id: 'BookingPayment', description: 'The last attempt to pay for a booking.' });

export const bookingView = booking
  .extend({ concert: bookingConcert, payment: bookingPayment.nullable() })
  .meta({ id: 'BookingView', description: 'A booking with its concert and how it was paid.' });

export const paidBooking = bookingView
  .extend({
    payment: bookingPayment.extend({
      clientSecret: z
        .string()
        .nullable()
        .meta({ description: 'With it a browser goes on with the provider, while the payment is pending.' }),
    }),
  })
  .meta({ id: 'PaidBooking', description: 'A booking after an attempt to pay.' });

export const bookingPage = pageOf('BookingPage', bookingView);

const attendee = z
  .object({
    reservationId: z.uuid(),
    bookingId: z.uuid(),
    reference: z.string(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    seatNumber: z.int(),
    label: z.string().nullable(),
    tier: z.string(),
    priceMinor: minor,
    status: z.enum(bookingStatuses),
  })
  .meta({ id: 'Attendee', description: 'One line of the door list.' });

export const attendeePage = pageOf('AttendeePage', attendee);
