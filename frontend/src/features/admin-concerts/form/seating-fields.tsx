'use client';

import { Plus } from 'lucide-react';
import { useRef } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { Input } from '@/shared/ui/input';
import type { SeatingInput, TierInput } from '../model/seating-schema';
import { FormSection } from './form-section';
import { SeatingPreview } from './seating-preview';
import { TierFields } from './tier-fields';

const blankTier: TierInput = { name: '', price: '', seating: 'assigned', quantity: '', seatsPerRow: '' };
const maxTiers = 50;

/** How many seats there are, in which rows, and what they cost. */
export function SeatingFields({ currency }: { currency: string }) {
  const { register, control, getValues, formState } = useFormContext<SeatingInput>();
  const tiers = useFieldArray({ control, name: 'tiers' });
  const add = useRef<HTMLButtonElement>(null);

  function addTier() {
    // The first price class takes over what was said of the seats so far.
    const [quantity, seatsPerRow] = getValues(['totalSeats', 'seatsPerRow']);
    tiers.append(tiers.fields.length === 0 ? { ...blankTier, quantity, seatsPerRow } : blankTier);
  }

  function removeTier(index: number) {
    tiers.remove(index);
    add.current?.focus();
  }

  return (
    <FormSection
      title="Seats and prices"
      hint="Just a number makes free seats in rows. Price classes say more."
    >
      {tiers.fields.length === 0 && (
        <>
          <Field label="Seats" error={formState.errors.totalSeats?.message}>
            <Input inputMode="numeric" {...register('totalSeats')} />
          </Field>
          <Field label="Seats per row" optional error={formState.errors.seatsPerRow?.message}>
            <Input inputMode="numeric" {...register('seatsPerRow')} />
          </Field>
        </>
      )}
      {tiers.fields.map((field, index) => (
        <TierFields key={field.id} index={index} currency={currency} onRemove={() => removeTier(index)} />
      ))}
      <div className="sm:col-span-full">
        <Button ref={add} variant="secondary" disabled={tiers.fields.length >= maxTiers} onClick={addTier}>
          <Plus aria-hidden className="size-4" />
          Add a price class
        </Button>
      </div>
      <SeatingPreview currency={currency} />
    </FormSection>
  );
}
