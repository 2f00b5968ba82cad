import { z } from 'zod';
import { bookingStatuses } from '../../domain/bookings/booking-status.js';
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

const contact = z.object({ name: z.string(), email: z.string() }).meta({ id: 'Contact' });

export const booking = z
  .object({
    id: z.uuid(),
    reference: z.string().meta({ examples: ['K7QM-2XPD'] }),
    concertId: z.uuid(),
    status: z.enum(bookingStatuses),
    totalMinor: minor.meta({ description: 'What the reservations that share the booking’s status come to.' }),
    currency: z.string(),
    expiresAt: utcDateTime.nullable(),
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

export const bookingView = booking
  .extend({ concert: bookingConcert })
  .meta({ id: 'BookingView', description: 'A booking with its concert.' });

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
