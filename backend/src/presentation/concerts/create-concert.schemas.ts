import { z } from 'zod';
import { description, detailFields, name } from './concert-details.schemas.js';
import { newTier, seatingFields, tierList } from './seating.schemas.js';

export const createConcertBody = z
  .strictObject({
    name,
    description,
    ...detailFields,
    ...seatingFields,
    tiers: tierList(newTier)
      .optional()
      .meta({ description: 'One free tier with assigned seats if not given.' }),
  })
  .meta({
    id: 'CreateConcert',
    examples: [{ name: 'Open-air piano', description: 'By the lake.', totalSeats: 100 }],
  });

export type CreateConcertBody = z.infer<typeof createConcertBody>;
