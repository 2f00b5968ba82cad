'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import type { Contact } from '@/features/booking/contact';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { Input } from '@/shared/ui/input';

const customerSchema = z.object({
  name: z.string().trim().min(1, 'Enter the customer’s name.').max(120, 'At most 120 characters.'),
  email: z
    .string()
    .trim()
    .min(1, 'Enter the customer’s e-mail address.')
    .max(254, 'At most 254 characters.')
    .pipe(z.email('That does not look like an e-mail address.')),
}) satisfies z.ZodType<Contact>;

export interface CustomerFormProps {
  disabled: boolean;
  pending: boolean;
  onConfirm: (customer: Contact) => void;
}

/** In whose name it is booked. */
export function CustomerForm({ disabled, pending, onConfirm }: CustomerFormProps) {
  const { register, handleSubmit, formState } = useForm<Contact>({
    resolver: zodResolver(customerSchema),
    defaultValues: { name: '', email: '' },
  });
  return (
    <form
      noValidate
      className="flex max-w-xl flex-col gap-4"
      onSubmit={(event) => void handleSubmit(onConfirm)(event)}
    >
      <Field label="Customer’s name" error={formState.errors.name?.message}>
        <Input autoComplete="off" {...register('name')} />
      </Field>
      <Field
        label="Customer’s e-mail"
        hint="If there is an account with this address, it gets the booking."
        error={formState.errors.email?.message}
      >
        <Input type="email" inputMode="email" autoComplete="off" {...register('email')} />
      </Field>
      <div>
        <Button type="submit" disabled={disabled} pending={pending}>
          Book
        </Button>
      </div>
    </form>
  );
}
