import { type FieldError, invalidInput } from '../kernel/domain-error.js';

/** A new name or price for a tier; a new price applies to new bookings. */
export interface TierChange {
  readonly id: string;
  readonly name?: string;
  readonly priceMinor?: number;
}

/** The changes name tiers of this concert, and afterwards no two tiers share a name. */
export function ensureTierChanges(
  tiers: readonly { id: string; name: string }[],
  changes: readonly TierChange[],
): void {
  const names = new Map(tiers.map(({ id, name }) => [id, name]));
  const wrong: FieldError[] = changes.flatMap(({ id }, index) =>
    names.has(id) ? [] : [{ pointer: `/tiers/${index}/id`, detail: 'There is no such tier.' }],
  );
  for (const { id, name } of changes) if (name !== undefined && names.has(id)) names.set(id, name);
  changes.forEach(({ id, name }, index) => {
    const sharedWithOther = [...names].some(([other, otherName]) => other !== id && otherName === name);
    if (sharedWithOther)
      wrong.push({ pointer: `/tiers/${index}/name`, detail: 'Another tier has this name.' });
  });
  if (wrong.length > 0) throw invalidInput(...wrong);
}
