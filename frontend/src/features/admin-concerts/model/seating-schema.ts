import { z } from 'zod';
import type { components } from '@/shared/api/schema';
import { amount, optionalWholeNumber, requiredText, wholeNumber } from './input-shapes';
import { priceWords, toMinor } from './price';
import { rowBlocks } from './row-blocks';

const maxSeats = 100_000;
const maxSeatsPerRow = 500;
const maxRows = 200;

const tierInput = z.object({
  name: requiredText(60, 'Give the price class a name.'),
  price: amount,
  seating: z.enum(['assigned', 'general']),
  quantity: wholeNumber(1, maxSeats),
  seatsPerRow: optionalWholeNumber(1, maxSeatsPerRow),
});
export type TierInput = z.input<typeof tierInput>;

/** Seats and prices as the inputs hold them. Without price classes there are just so many seats, for free. */
export const seatingShape = {
  totalSeats: optionalWholeNumber(1, maxSeats),
  seatsPerRow: optionalWholeNumber(1, maxSeatsPerRow),
  tiers: z.array(tierInput),
};

const seatingInput = z.object(seatingShape);
export type SeatingInput = z.input<typeof seatingInput>;

type Seating = Pick<
  components['schemas']['CreateConcert'],
  'totalSeats' | 'seatsPerRow' | 'tiers' | 'seatingPlan'
>;

export const seatingSchema = (currency: string) =>
  seatingInput.transform((input, context) => toSeating(input, currency, context));

/**
 * Seats and prices as the API takes them. Once the organiser states the rows of any price class, all rows are sent as a
 * seating plan; else the API lays them out.
 */
export function toSeating(input: SeatingInput, currency: string, context: z.RefinementCtx): Seating {
  const refuse = (path: PropertyKey[], message: string) =>
    context.addIssue({ code: 'custom', path, message });
  if (input.tiers.length === 0) {
    if (!input.totalSeats) refuse(['totalSeats'], 'Say how many seats there are.');
    return {
      totalSeats: Number(input.totalSeats),
      ...(input.seatsPerRow && { seatsPerRow: Number(input.seatsPerRow) }),
    };
  }
  const statesRows = input.tiers.some(({ seating, seatsPerRow }) => seating === 'assigned' && seatsPerRow);
  const tiers = input.tiers.map(({ name, price, seating, quantity }, index) => {
    const priceMinor = toMinor(price, currency);
    if (priceMinor === null) refuse(['tiers', index, 'price'], priceWords(currency));
    const counted = statesRows && seating === 'assigned' ? {} : { quantity: Number(quantity) };
    return { name, priceMinor: priceMinor ?? 0, seating, ...counted };
  });
  if (!statesRows) return { tiers };

  const blocks = rowBlocks(input);
  blocks.forEach(({ rows }, index) => {
    if (rows.length > maxRows)
      refuse(['tiers', index, 'seatsPerRow'], `At most ${maxRows} rows: make them longer.`);
  });
  const sections = blocks.flatMap(({ rows }, index) =>
    rows.length > 0 ? [{ tier: tiers[index]!.name, rows }] : [],
  );
  return { tiers, seatingPlan: { sections } };
}
