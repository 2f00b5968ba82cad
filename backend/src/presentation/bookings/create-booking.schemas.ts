import { z } from 'zod';
import { bookingBounds } from '../../domain/bookings/booking.js';
import type { Wanted } from '../../domain/bookings/ledger-request.js';
import { planBounds } from '../../domain/concerts/seating-plan.js';
import { customerBounds } from '../../domain/customers/customer.js';
import { email, id, text } from '../http/fields.js';

const seatNumber = z.int().min(1).max(planBounds.totalSeats);
export const expectedTotal = z.int().nonnegative().optional().meta({
  description: 'What you believe to pay, in minor units; a difference is refused with `PRICE_CHANGED`.',
});
const tierQuantity = z.strictObject({ tierId: id, quantity: z.int().min(1).max(bookingBounds.seats) });

const wantedFields = {
  seats: z
    .array(seatNumber)
    .min(1)
    .max(bookingBounds.seats)
    .optional()
    .meta({ description: 'These seats, by number.' }),
  tiers: z
    .array(tierQuantity)
    .min(1)
    .max(bookingBounds.seats)
    .refine(
      (tiers) => tiers.reduce((sum, { quantity }) => sum + quantity, 0) <= bookingBounds.seats,
      `One booking takes at most ${bookingBounds.seats} seats.`,
    )
    .optional()
    .meta({ description: 'So many of a tier: places without a seat, or the best seats that are left.' }),
  totalMinor: expectedTotal,
};

export const contactField = z
  .strictObject({ name: text(customerBounds.name), email })
  .optional()
  .meta({ description: 'Whom the booking is for; with the reference the e-mail finds it again.' });

const customerField = z
  .strictObject({ name: text(customerBounds.name), email })
  .optional()
  .meta({
    description:
      'In whose name to book: needs the right `bookings:write`, and is required with a key. The account with that proved e-mail gets the booking, or else a customer who stands for it. Where one pays online it counts as paid at your desk.',
  });

interface WantedBody {
  readonly seats?: number[] | undefined;
  readonly tiers?: { tierId: string; quantity: number }[] | undefined;
}

const ensureOneOfThem = (body: WantedBody, context: z.RefinementCtx) => {
  if ((body.seats === undefined) !== (body.tiers === undefined)) return;
  for (const field of ['seats', 'tiers']) {
    context.addIssue({ code: 'custom', path: [field], message: 'Give either seats or tiers.', input: body });
  }
};

/** The same rule for whoever reads the document. */
const oneOf = [{ required: ['seats'] }, { required: ['tiers'] }];

export const changeHoldBody = z
  .strictObject(wantedFields)
  .superRefine(ensureOneOfThem)
  .meta({ id: 'ChangeHold', description: 'All that is wanted now: give either `seats` or `tiers`.', oneOf });

export type ChangeHoldBody = z.infer<typeof changeHoldBody>;

export const createBookingBody = z
  .strictObject({ concertId: id, ...wantedFields, contact: contactField, customer: customerField })
  .superRefine(ensureOneOfThem)
  .refine(({ contact, customer }) => !contact || !customer, {
    path: ['contact'],
    message: 'Give either contact or customer.',
  })
  .meta({
    id: 'CreateBooking',
    description: 'Give either `seats` or `tiers`, and not both `contact` and `customer`.',
    oneOf,
    not: { required: ['contact', 'customer'] },
  });

export type CreateBookingBody = z.infer<typeof createBookingBody>;

export function wantedOf({ seats, tiers }: WantedBody): Wanted {
  return seats ? { seats } : { tiers: tiers! };
}
