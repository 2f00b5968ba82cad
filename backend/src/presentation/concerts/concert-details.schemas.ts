import { z } from 'zod';
import { extensionSeconds, holdBounds } from '../../domain/bookings/hold.js';
import { concertBounds, paymentModes } from '../../domain/concerts/concert.js';
import { dateTime, text } from '../http/fields.js';
import { isCurrency, isTimeZone } from './locale-names.js';

const venuePart = text(concertBounds.venuePart);

export const name = text(concertBounds.name);
export const description = z.string().trim().max(concertBounds.description);

/** What an admin may say about a concert, its name, description and seats aside. */
export const detailFields = {
  venue: z.strictObject({ name: venuePart, city: venuePart, country: venuePart }).nullable().optional(),
  pictureUrl: z
    .url({ protocol: /^https?$/ })
    .max(concertBounds.pictureUrl)
    .nullable()
    .optional(),
  startsAt: dateTime.nullable().optional(),
  timeZone: z
    .string()
    .max(64)
    .refine(isTimeZone, 'Must be an IANA time zone, such as Europe/Berlin.')
    .optional()
    .meta({ description: 'An IANA time zone; UTC if not given.', examples: ['Europe/Berlin'] }),
  currency: z
    .string()
    .refine(isCurrency, 'Must be an ISO 4217 currency in capitals, such as EUR.')
    .optional()
    .meta({ description: 'ISO 4217; USD if not given.', examples: ['EUR'] }),
  payment: z.enum(paymentModes).optional().meta({
    description: 'With `online` seats are held until they are paid; `none` if not given.',
  }),
  saleOpensAt: dateTime.nullable().optional().meta({ description: 'On sale at once if not given.' }),
  saleClosesAt: dateTime.nullable().optional().meta({ description: 'On sale until the start if not given.' }),
  cancellableUntil: dateTime.nullable().optional().meta({ description: 'Until the start if not given.' }),
  maxSeatsPerCustomer: z
    .int()
    .min(1)
    .max(concertBounds.maxSeatsPerCustomer)
    .optional()
    .meta({ description: `${concertBounds.defaultSeatsPerCustomer} if not given.` }),
  requiresVerifiedAccount: z.boolean().optional().meta({
    description: 'Only accounts whose e-mail address is proved may book; false if not given.',
  }),
  holdSeconds: z
    .int()
    .min(holdBounds.leastSeconds)
    .max(holdBounds.mostSeconds)
    .optional()
    .meta({
      description: `How long seats are held for who pays online; ${holdBounds.defaultSeconds} if not given.`,
    }),
  maxHoldExtensions: z
    .int()
    .min(0)
    .max(holdBounds.mostExtensions)
    .optional()
    .meta({
      description: `How often a hold can be extended by ${extensionSeconds} seconds; ${holdBounds.defaultExtensions} if not given.`,
    }),
  refundFullUntil: dateTime.nullable().optional().meta({
    description:
      'Who cancels before this gets everything back; if not given, `refundPercentAfter` always holds.',
  }),
  refundPercentAfter: z
    .int()
    .min(0)
    .max(100)
    .optional()
    .meta({ description: 'What share goes back to who cancels later, in per cent; 100 if not given.' }),
};
