import { z } from 'zod';
import { bookingStatuses } from '../../domain/bookings/booking-status.js';
import { concertBounds } from '../../domain/concerts/concert.js';
import { customerBounds } from '../../domain/customers/customer.js';
import { email, id, queryText, text } from '../http/fields.js';
import { pageFields } from '../http/pages.js';

const maxReferenceLength = 20;

/** Who knows both may see and cancel a booking from any device. */
export const bookingProof = z
  .strictObject({ reference: text(maxReferenceLength), email })
  .meta({ id: 'BookingProof', description: 'The reference of a booking and the e-mail given with it.' });
export type BookingProofBody = z.infer<typeof bookingProof>;

export const optionalProof = bookingProof.optional();
export type OptionalProof = z.infer<typeof optionalProof>;

export const bookingsQuery = z.strictObject({
  concertId: id.optional(),
  reference: queryText(maxReferenceLength),
  email: queryText(customerBounds.email),
  status: z.enum(bookingStatuses).optional(),
  ...pageFields,
});
export type BookingsQuery = z.infer<typeof bookingsQuery>;

export const cancellationBody = z
  .strictObject({ reason: text(concertBounds.reason).meta({ description: 'Goes into the history.' }) })
  .meta({ id: 'Cancellation' });
export type CancellationBody = z.infer<typeof cancellationBody>;
