import { z } from 'zod';
import { concertBounds } from '../../domain/concerts/concert.js';
import { concertStatuses } from '../../domain/concerts/sale-phase.js';
import { dateTime, queryText } from '../http/fields.js';
import { pageFields } from '../http/pages.js';

const query = queryText(concertBounds.name).meta({ description: 'Words of the name or the venue.' });

export const catalogueQuery = z.strictObject({
  query,
  city: queryText(concertBounds.venuePart),
  from: dateTime.optional().meta({ description: 'Starts at this time or later.' }),
  to: dateTime.optional().meta({ description: 'Starts before this time.' }),
  ...pageFields,
});
export type CatalogueQuery = z.infer<typeof catalogueQuery>;

export const allConcertsQuery = z.strictObject({
  query,
  status: z.enum(concertStatuses).optional(),
  ...pageFields,
});
export type AllConcertsQuery = z.infer<typeof allConcertsQuery>;
