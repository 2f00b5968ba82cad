import { z } from 'zod';
import type { components } from '@/shared/api/schema';
import { holdMinutes, toHoldSeconds } from './hold-minutes';
import { optionalDateTime, requiredText, shortText, wholeNumber } from './input-shapes';
import { fromZonedInput } from './zoned-time';

/** What an organiser says about a concert, seats and prices aside, as the inputs hold it. */
export const detailsShape = {
  name: requiredText(120, 'Give the concert a name.'),
  description: shortText(4000),
  pictureUrl: shortText(500).refine((url) => url === '' || /^https:\/\/\S+$/i.test(url), {
    error: 'Enter a web address that begins with https://.',
  }),
  venue: z.object({ name: shortText(120), city: shortText(120), country: shortText(120) }),
  timeZone: z.string(),
  startsAt: optionalDateTime,
  saleOpensAt: optionalDateTime,
  saleClosesAt: optionalDateTime,
  cancellableUntil: optionalDateTime,
  currency: z.string(),
  payment: z.enum(['none', 'at_door', 'online']),
  holdMinutes,
  maxHoldExtensions: wholeNumber(0, 10),
  refundFullUntil: optionalDateTime,
  refundPercentAfter: wholeNumber(0, 100),
  maxSeatsPerCustomer: wholeNumber(1, 50),
  requiresVerifiedAccount: z.boolean(),
};

const detailsInput = z.object(detailsShape);
export type DetailsInput = z.input<typeof detailsInput>;

type Details = Omit<
  Required<components['schemas']['EditConcert']>,
  'totalSeats' | 'seatsPerRow' | 'seatingPlan' | 'tiers'
>;

/** A venue is named in full or not at all. */
export function checkVenue({ venue }: Pick<DetailsInput, 'venue'>, context: z.RefinementCtx): void {
  const parts = Object.entries(venue);
  if (parts.every(([, text]) => text.trim() === '')) return;
  for (const [part, text] of parts) {
    if (text.trim() !== '') continue;
    context.addIssue({
      code: 'custom',
      path: ['venue', part],
      message: 'Fill in name, city and country, or none.',
    });
  }
}

/** The details as the API takes them: what was left empty is null, times are UTC. */
export function toDetails(input: DetailsInput): Details {
  const time = (local: string) => (local ? fromZonedInput(local, input.timeZone) : null);
  return {
    name: input.name,
    description: input.description,
    pictureUrl: input.pictureUrl || null,
    venue: input.venue.name ? input.venue : null,
    timeZone: input.timeZone,
    startsAt: time(input.startsAt),
    saleOpensAt: time(input.saleOpensAt),
    saleClosesAt: time(input.saleClosesAt),
    cancellableUntil: time(input.cancellableUntil),
    currency: input.currency,
    payment: input.payment,
    holdSeconds: toHoldSeconds(input.holdMinutes),
    maxHoldExtensions: Number(input.maxHoldExtensions),
    refundFullUntil: time(input.refundFullUntil),
    refundPercentAfter: Number(input.refundPercentAfter),
    maxSeatsPerCustomer: Number(input.maxSeatsPerCustomer),
    requiresVerifiedAccount: input.requiresVerifiedAccount,
  };
}

export const detailsSchema = detailsInput.superRefine(checkVenue).transform(toDetails);
