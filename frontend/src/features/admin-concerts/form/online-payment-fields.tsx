'use client';

import { useFormContext } from 'react-hook-form';
import { Field } from '@/shared/ui/field';
import { Input } from '@/shared/ui/input';
import type { DetailsInput } from '../model/details-schema';

/** How long seats are held for who pays online, and what is paid back. */
export function OnlinePaymentFields() {
  const { register, formState } = useFormContext<DetailsInput>();
  const { errors } = formState;
  return (
    <fieldset className="grid min-w-0 grid-cols-1 gap-5 rounded-md border-2 border-line p-4 sm:col-span-full sm:grid-cols-2">
      <legend className="px-1 text-sm font-semibold">Holding and paying back</legend>
      <Field
        label="Minutes to pay"
        hint="Seats are held for so long, 1 to 60 minutes; then they are on sale again."
        error={errors.holdMinutes?.message}
      >
        <Input inputMode="decimal" {...register('holdMinutes')} />
      </Field>
      <Field
        label="More time, how often"
        hint="Each time is 2 more minutes; 0 to 10 times."
        error={errors.maxHoldExtensions?.message}
      >
        <Input inputMode="numeric" {...register('maxHoldExtensions')} />
      </Field>
      <Field
        label="Everything is paid back until"
        optional
        hint="Who cancels before that gets all of it. Left open, the share beside always counts."
        error={errors.refundFullUntil?.message}
      >
        <Input type="datetime-local" {...register('refundFullUntil')} />
      </Field>
      <Field
        label="Paid back later, in per cent"
        hint="What share goes back to who cancels after that: 0 is nothing, 100 everything."
        error={errors.refundPercentAfter?.message}
      >
        <Input inputMode="numeric" {...register('refundPercentAfter')} />
      </Field>
    </fieldset>
  );
}
