import { z } from 'zod';
import { paymentModes } from '../../domain/concerts/concert.js';
import { concertStatuses, salePhases } from '../../domain/concerts/sale-phase.js';
import { seatings } from '../../domain/concerts/seating-plan.js';
import { utcDateTime } from '../http/fields.js';
import { pageOf } from '../http/pages.js';

const count = z.int().nonnegative();
const priceMinor = count.meta({ description: 'In minor units of the currency, such as cents.' });

const venue = z.object({ name: z.string(), city: z.string(), country: z.string() }).meta({ id: 'Venue' });

export const concertSummary = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    name: z.string(),
    venue: venue.nullable(),
    pictureUrl: z.string().nullable(),
    startsAt: utcDateTime.nullable(),
    timeZone: z.string().meta({ description: 'The IANA time zone of the venue.' }),
    currency: z.string().meta({ description: 'ISO 4217.' }),
    payment: z.enum(paymentModes),
    status: z.enum(concertStatuses),
    phase: z.enum(salePhases).meta({ description: 'Where the sale stands at the moment of the answer.' }),
    saleOpensAt: utcDateTime.nullable(),
    saleClosesAt: utcDateTime.nullable(),
    totalSeats: count,
    available: count,
    priceFromMinor: priceMinor,
    priceToMinor: priceMinor,
  })
  .meta({ id: 'ConcertSummary', description: 'A concert as a list shows it.' });

export const tier = z
  .object({
    id: z.uuid(),
    name: z.string(),
    priceMinor,
    seating: z.enum(seatings),
    total: count,
    available: count,
  })
  .meta({ id: 'Tier', description: 'A price class of a concert.' });

export const concert = concertSummary
  .extend({
    description: z.string(),
    cancellableUntil: utcDateTime.nullable(),
    maxSeatsPerCustomer: count,
    requiresVerifiedAccount: z
      .boolean()
      .meta({ description: 'Whether only accounts whose e-mail address is proved may book.' }),
    holdSeconds: count.meta({ description: 'How long seats are held for who pays online.' }),
    maxHoldExtensions: count.meta({ description: 'How often a hold can be extended.' }),
    refundFullUntil: utcDateTime.nullable(),
    refundPercentAfter: count.max(100),
    planVersion: count.meta({
      description: 'Changes when seats are replaced; part of the address of the plan.',
    }),
    tiers: z.array(tier),
  })
  .meta({ id: 'Concert', description: 'One performance with everything that its page shows.' });

export const concertPage = pageOf('ConcertPage', concertSummary);

export const availability = z
  .object({ tiers: z.array(tier.omit({ seating: true })) })
  .meta({ id: 'Availability', description: 'How many seats of each tier are left.' });

export const calledOff = z.object({ cancelledReservations: count }).meta({ id: 'CalledOff' });

const seatCounts = { total: count, free: count, held: count, sold: count, blocked: count };

export const concertStats = z
  .object({
    concertId: z.uuid(),
    currency: z.string(),
    seats: z.object({ ...seatCounts, cancelled: count }),
    revenueMinor: count.nullable().meta({
      description:
        'Where one pays online what was paid less what goes back, otherwise what the active reservations come to; null without the right `sales:read`.',
    }),
  })
  .meta({ id: 'ConcertStats', description: 'How a concert sells.' });

export const salesPace = z
  .object({
    at: utcDateTime,
    seconds: z
      .array(z.object({ at: utcDateTime, bookings: count, seats: count }))
      .meta({ description: 'Of the 120 seconds before `at`, those in which something was booked or held.' }),
  })
  .meta({ id: 'SalesPace', description: 'The bookings made in each second, up to a second old.' });

export const overview = z
  .object({
    concerts: z.object({ draft: count, published: count, cancelled: count }),
    seats: z.object(seatCounts),
    bookings: z.object({ active: count, cancelled: count }),
    revenue: z
      .array(z.object({ currency: z.string(), revenueMinor: count }))
      .nullable()
      .meta({ description: 'Null without the right `sales:read`.' }),
  })
  .meta({ id: 'Overview', description: 'The figures of all concerts together.' });
