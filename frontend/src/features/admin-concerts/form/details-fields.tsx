'use client';

import { useFormContext } from 'react-hook-form';
import { Field } from '@/shared/ui/field';
import { Input } from '@/shared/ui/input';
import { Textarea } from '@/shared/ui/textarea';
import type { DetailsInput } from '../model/details-schema';
import { FormSection } from './form-section';

/** What the concert is. */
export function DetailsFields() {
  const { register, formState } = useFormContext<DetailsInput>();
  const { errors } = formState;
  return (
    <FormSection title="The concert">
      <Field label="Name" error={errors.name?.message} className="sm:col-span-full">
        <Input {...register('name')} />
      </Field>
      <Field
        label="Description"
        hint="Who plays, what, and why one should come."
        error={errors.description?.message}
        className="sm:col-span-full"
      >
        <Textarea rows={5} {...register('description')} />
      </Field>
      <Field
        label="Picture"
        optional
        hint="The web address of a picture. Without one Fermata draws its own."
        error={errors.pictureUrl?.message}
        className="sm:col-span-full"
      >
        <Input type="url" placeholder="https://" {...register('pictureUrl')} />
      </Field>
    </FormSection>
  );
}
