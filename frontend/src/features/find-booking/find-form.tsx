'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { FormBody } from '@/shared/ui/form-body';
import { Input } from '@/shared/ui/input';

const schema = z.object({
  reference: z.string().trim().min(1, 'It looks like K7QM-2XPD.').max(20, 'It looks like K7QM-2XPD.'),
  email: z.string().trim().pipe(z.email('That does not look like an e-mail address.')),
});

export type Proof = z.infer<typeof schema>;

export interface FindFormProps {
  pending: boolean;
  onFind: (proof: Proof) => void;
}

/** What finds a booking on any device. */
export function FindForm({ pending, onFind }: FindFormProps) {
  const form = useForm<Proof>({ resolver: zodResolver(schema), defaultValues: { reference: '', email: '' } });
  const { errors } = form.formState;
  return (
    <form
      noValidate
      className="flex max-w-xl flex-col gap-4"
      onSubmit={(event) => void form.handleSubmit(onFind)(event)}
    >
      <FormBody>
        <Field
          label="Reference"
          error={errors.reference?.message}
          hint="It stands on your ticket, such as K7QM-2XPD."
        >
          <Input
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            className="font-mono text-lg tracking-wider uppercase placeholder:normal-case"
            {...form.register('reference')}
          />
        </Field>
        <Field label="E-mail" error={errors.email?.message} hint="The address you gave when you booked.">
          <Input type="email" inputMode="email" autoComplete="email" {...form.register('email')} />
        </Field>
        <Button type="submit" pending={pending} className="self-start">
          Find my booking
        </Button>
      </FormBody>
    </form>
  );
}
