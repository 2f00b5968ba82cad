import { z } from 'zod';
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
  payment: z.enum(paymentModes).optional(),
  saleOpensAt: dateTime.nullable().optional().meta({ description: 'On sale at once if not given.' }),
  saleClosesAt: dateTime.nullable().optional().meta({ description: 'On sale until the start if not given.' }),
  cancellableUntil: dateTime.nullable().optional().meta({ description: 'Until the start if not given.' }),
  maxSeatsPerCustomer: z
    .int()
    .min(1)
    .max(concertBounds.maxSeatsPerCustomer)
    .optional()
    .meta({ description: `${concertBounds.defaultSeatsPerCustomer} if not given.` }),
};
