import { z } from 'zod';
import { seatings } from '../../domain/concerts/seating-plan.js';
import type { EditConcertCommand } from '../../use-cases/concerts/edit-concert.js';
import { id } from '../http/fields.js';
import { description, detailFields, name } from './concert-details.schemas.js';
import { priceMinor, seatCount, seatingFields, tierList, tierName } from './seating.schemas.js';

/** With an id a tier is changed, without one it is new: the two kinds differ in what they must say. */
const editedTier = z
  .strictObject({
    id: id.optional(),
    name: tierName.optional(),
    priceMinor: priceMinor.optional(),
    seating: z.enum(seatings).optional(),
    quantity: seatCount.optional(),
  })
  .superRefine((tier, context) => {
    const wrong = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message, input: tier });
    if (tier.id) {
      if (tier.seating) wrong('seating', 'Cannot change for a tier that exists.');
      if (tier.quantity) wrong('quantity', 'Cannot change for a tier that exists.');
    } else {
      if (tier.name === undefined) wrong('name', 'Is required.');
      if (tier.priceMinor === undefined) wrong('priceMinor', 'Is required.');
    }
  })
  .meta({
    description: 'With `id`: a new name or price for that tier. Without: a new tier, which needs both.',
  });

export const editConcertBody = z
  .strictObject({
    name: name.optional(),
    description: description.optional(),
    ...detailFields,
    ...seatingFields,
    tiers: tierList(editedTier)
      .refine(
        (tiers) => tiers.every((tier) => tier.id) || tiers.every((tier) => !tier.id),
        'Either change tiers by id or replace them all.',
      )
      .optional()
      .meta({
        description: 'All with an `id`, or all without: then they replace the tiers and seats of a draft.',
      }),
  })
  .meta({ id: 'EditConcert' });

export type EditConcertBody = z.infer<typeof editConcertBody>;

/** Sorts a PATCH into what it changes: details, tiers by id, or all seats of a draft. */
export function editCommandOf(id: string, body: EditConcertBody): EditConcertCommand {
  const { totalSeats, seatsPerRow, seatingPlan, tiers = [], ...details } = body;
  const tierChanges = tiers.flatMap(({ id: tierId, name, priceMinor }) =>
    tierId ? [{ id: tierId, name, priceMinor }] : [],
  );
  const newTiers = tiers.flatMap(
    ({ id: tierId, name, priceMinor, seating = 'assigned' as const, quantity }) =>
      tierId ? [] : [{ name: name!, priceMinor: priceMinor!, seating, quantity }],
  );
  const replacesSeats = [totalSeats, seatsPerRow, seatingPlan, newTiers[0]].some(
    (part) => part !== undefined,
  );
  const seating = replacesSeats
    ? { totalSeats, seatsPerRow, seatingPlan, tiers: newTiers.length > 0 ? newTiers : undefined }
    : null;
  return { id, details, tierChanges, seating };
}
