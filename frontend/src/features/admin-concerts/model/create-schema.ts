import { z } from 'zod';
import { blankDetails } from './details-values';
import { checkVenue, detailsShape, toDetails } from './details-schema';
import { seatingShape, toSeating } from './seating-schema';

/** The form for a new concert; its output is what the API takes. */
export const createSchema = z
  .object({ ...detailsShape, ...seatingShape })
  .superRefine(checkVenue)
  .transform((input, context) => ({ ...toDetails(input), ...toSeating(input, input.currency, context) }));

export type CreateInput = z.input<typeof createSchema>;
export type CreateOutput = z.output<typeof createSchema>;

export const blankConcert: CreateInput = { ...blankDetails, totalSeats: '', seatsPerRow: '', tiers: [] };
