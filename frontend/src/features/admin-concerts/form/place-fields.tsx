'use client';

import { useFormContext } from 'react-hook-form';
import { Field } from '@/shared/ui/field';
import { Input } from '@/shared/ui/input';
import { Select } from '@/shared/ui/select';
import type { DetailsInput } from '../model/details-schema';
import type { Choice } from '../model/locale-choices';
import { FormSection } from './form-section';

/** Where and when it is. */
export function PlaceFields({ timeZones }: { timeZones: readonly Choice[] }) {
  const { register, formState } = useFormContext<DetailsInput>();
  const { errors } = formState;
  return (
    <FormSection title="Place and time" hint="All of it may stay open for now.">
      <Field label="Venue" optional error={errors.venue?.name?.message} className="sm:col-span-full">
        <Input {...register('venue.name')} />
      </Field>
      <Field label="City" optional error={errors.venue?.city?.message}>
        <Input {...register('venue.city')} />
      </Field>
      <Field label="Country" optional error={errors.venue?.country?.message}>
        <Input {...register('venue.country')} />
      </Field>
      <Field
        label="Time zone"
        hint="All times of this concert are on this clock."
        error={errors.timeZone?.message}
      >
        <Select {...register('timeZone')}>
          {timeZones.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Start" optional error={errors.startsAt?.message}>
        <Input type="datetime-local" {...register('startsAt')} />
      </Field>
    </FormSection>
  );
}
