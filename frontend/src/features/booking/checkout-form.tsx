'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { setFieldErrors } from '@/shared/api/field-errors';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { FormBody } from '@/shared/ui/form-body';
import { Input } from '@/shared/ui/input';
import { type Contact, contactSchema, recallContact } from './contact';

export interface CheckoutFormProps {
  /** Nothing is chosen yet, or the booking is made. */
  disabled: boolean;
  pending: boolean;
  /** What the server said to the last try. */
  error: unknown;
  confirmLabel: string;
  onConfirm: (contact: Contact) => void;
}

const isField = (path: string): path is keyof Contact => path === 'name' || path === 'email';

/** Name and e-mail, then the booking itself. */
export function CheckoutForm({ disabled, pending, error, confirmLabel, onConfirm }: CheckoutFormProps) {
  const form = useForm<Contact>({
    resolver: zodResolver(contactSchema),
    defaultValues: { name: '', email: '' },
  });
  const { errors } = form.formState;
  const { reset, setError } = form;

  useEffect(() => {
    const known = recallContact();
    if (known) reset(known);
  }, [reset]);

  useEffect(() => {
    if (error) setFieldErrors(error, setError, isField, (path) => path.replace('contact.', ''));
  }, [error, setError]);

  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => void form.handleSubmit(onConfirm)(event)}
    >
      <FormBody>
        <Field label="Your name" error={errors.name?.message}>
          <Input autoComplete="name" {...form.register('name')} />
        </Field>
        <Field
          label="E-mail"
          error={errors.email?.message}
          hint="With it and the reference you find your booking again."
        >
          <Input type="email" inputMode="email" autoComplete="email" {...form.register('email')} />
        </Field>
        <Button type="submit" size="lg" disabled={disabled} pending={pending}>
          {confirmLabel}
        </Button>
      </FormBody>
    </form>
  );
}
