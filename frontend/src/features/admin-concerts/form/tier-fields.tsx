'use client';

import { Trash2 } from 'lucide-react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { Input } from '@/shared/ui/input';
import { Select } from '@/shared/ui/select';
import type { SeatingInput } from '../model/seating-schema';
import { tierColor } from './tier-color';

export interface TierFieldsProps {
  index: number;
  currency: string;
  onRemove: () => void;
}

/** One price class of a concert that is being made. */
export function TierFields({ index, currency, onRemove }: TierFieldsProps) {
  const { register, control, formState } = useFormContext<SeatingInput>();
  const seating = useWatch({ control, name: `tiers.${index}.seating` });
  const errors = formState.errors.tiers?.[index];
  return (
    <fieldset
      className="grid min-w-0 grid-cols-1 gap-4 rounded-md border-2 border-line p-4 sm:col-span-full sm:grid-cols-6"
      style={{ borderLeft: `0.5rem solid ${tierColor(index)}` }}
    >
      <legend className="px-1 text-sm font-semibold">Price class {index + 1}</legend>
      <Field label="Name of the class" error={errors?.name?.message} className="sm:col-span-4">
        <Input placeholder="Stalls" {...register(`tiers.${index}.name`)} />
      </Field>
      <Field label={`Price in ${currency}`} error={errors?.price?.message} className="sm:col-span-2">
        <Input inputMode="decimal" placeholder="0" {...register(`tiers.${index}.price`)} />
      </Field>
      <Field label="Seating" error={errors?.seating?.message} className="sm:col-span-2">
        <Select {...register(`tiers.${index}.seating`)}>
          <option value="assigned">Numbered seats</option>
          <option value="general">Free choice</option>
        </Select>
      </Field>
      <Field label="Number of seats" error={errors?.quantity?.message} className="sm:col-span-2">
        <Input inputMode="numeric" {...register(`tiers.${index}.quantity`)} />
      </Field>
      {seating === 'assigned' && (
        <Field
          label="Seats in each row"
          optional
          error={errors?.seatsPerRow?.message}
          className="sm:col-span-2"
        >
          <Input inputMode="numeric" {...register(`tiers.${index}.seatsPerRow`)} />
        </Field>
      )}
      <div className="sm:col-span-full">
        <Button variant="ghost" size="sm" aria-label={`Remove price class ${index + 1}`} onClick={onRemove}>
          <Trash2 aria-hidden className="size-4" />
          Remove
        </Button>
      </div>
    </fieldset>
  );
}
