import { z } from 'zod';
import { planBounds, seatings } from '../../domain/concerts/seating-plan.js';
import { text } from '../http/fields.js';

export const tierName = text(planBounds.tierName);
export const priceMinor = z
  .int()
  .min(0)
  .max(planBounds.priceMinor)
  .meta({ description: 'In minor units of the currency.' });
export const seatCount = z.int().min(1).max(planBounds.totalSeats);

export const newTier = z.strictObject({
  name: tierName,
  priceMinor,
  seating: z.enum(seatings).default('assigned'),
  quantity: seatCount
    .optional()
    .meta({ description: 'Seats of this tier; needed where no seating plan says it.' }),
});

const planRow = z.strictObject({
  name: text(planBounds.rowName).optional().meta({ description: 'A, B, … if not given.' }),
  seats: z.int().min(1).max(planBounds.seatsPerRow),
});

const arc = z
  .strictObject({
    from: z.number().min(-180).max(180),
    to: z.number().min(-180).max(180),
    radius: z.number().min(10).max(10_000),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], error: 'Must be more than where the arc begins.' })
  .meta({
    description:
      'Bends the rows around the stage: degrees clockwise from straight ahead, radius of the first row.',
  });

const section = z.strictObject({
  name: text(planBounds.sectionName).optional(),
  tier: tierName.meta({ description: 'The name of a tier with assigned seats.' }),
  rows: z.array(planRow).min(1).max(planBounds.rowsPerSection),
  arc: arc.optional(),
});

/** What an admin may say about seats, beside the tiers. */
export const seatingFields = {
  totalSeats: seatCount.optional(),
  seatsPerRow: z.int().min(1).max(planBounds.seatsPerRow).optional(),
  seatingPlan: z
    .strictObject({ sections: z.array(section).min(1).max(planBounds.sections) })
    .optional()
    .meta({
      description: 'Sections and rows from the stage on; without it each assigned tier is a block of rows.',
    }),
};

export const tierList = <T extends z.ZodType>(tier: T) => z.array(tier).min(1).max(planBounds.tiers);
