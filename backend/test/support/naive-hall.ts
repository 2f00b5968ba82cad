import type { TierSpec } from '../../src/domain/concerts/seating-plan.js';

/** The hall of the naive sale: some assigned seats, some places of general admission, some free of charge. */
export const naiveTiers = [
  { name: 'Stalls', priceMinor: 5000, seating: 'assigned', quantity: 8 },
  { name: 'Floor', priceMinor: 999, seating: 'general', quantity: 5 },
  { name: 'Children', priceMinor: 0, seating: 'general', quantity: 3 },
] as const satisfies readonly TierSpec[];

export const naiveSeats = naiveTiers.reduce((sum, { quantity }) => sum + quantity, 0);

/** Half of the price goes back to customers who cancel; a hold lasts two minutes and may be extended twice. */
export const naiveTerms = {
  payment: 'online',
  maxSeatsPerCustomer: 5,
  holdSeconds: 120,
  maxHoldExtensions: 2,
  refundFullUntil: null,
  refundPercentAfter: 50,
} as const;

/** The tier of a seat, by its place among the tiers. */
export function naiveTierOf(seatNumber: number): number {
  let last = 0;
  return naiveTiers.findIndex(({ quantity }) => seatNumber <= (last += quantity));
}
