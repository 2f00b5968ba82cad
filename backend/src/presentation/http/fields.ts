import { z } from 'zod';
import { customerBounds, normaliseEmail } from '../../domain/customers/customer.js';

/** Neither space nor a mark without width, as of control and direction. */
const visible = /[^\p{Z}\p{C}]/u;

/** Text of 1 to `max` characters, not counting space around it, of which one can be seen. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => value === '' || visible.test(value), 'Must have a character that can be seen.');

/** In the one spelling that is stored and looked up. */
export const email = z
  .string()
  .overwrite(normaliseEmail)
  .max(customerBounds.email)
  .meta({ format: 'email' })
  .pipe(z.email());

/** The id of something that is named inside a body or query. */
export const id = z.uuid().toLowerCase();

const earliest = Date.UTC(1970, 0, 1);
const latest = Date.UTC(9999, 11, 31);

/** What the database can hold: 1970 to 9999, to the millisecond. */
export const dateTime = z.iso
  .datetime({ offset: true })
  .transform((iso) => new Date(iso))
  .refine((date) => date.getTime() >= earliest && date.getTime() < latest, 'Must lie between 1970 and 9999.');

/** How dates are answered. */
export const utcDateTime = z.iso.datetime();

/** In a query an empty value counts as absent, as forms send it. */
export const queryText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .transform((value) => value || null)
    .optional();
