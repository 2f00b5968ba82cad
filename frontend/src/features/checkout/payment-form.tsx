'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { type ReactNode, useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { contactSchema, recallContact } from '@/features/booking/contact';
import { setFieldErrors } from '@/shared/api/field-errors';
import type { BookingView, PaymentOptions } from '@/shared/api/types';
import { formatAmount } from '@/shared/format/money';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { FormBody } from '@/shared/ui/form-body';
import { Input } from '@/shared/ui/input';
import { recallDraft, rememberDraft } from './checkout-draft';
import { MethodChoice } from './method-choice';
import type { PaymentMethod } from './payment-methods';

const schema = contactSchema.extend({ method: z.string() });
type Values = z.infer<typeof schema>;

export interface PaymentFormValues {
  readonly contact: { readonly name: string; readonly email: string };
  readonly method: PaymentMethod;
}

export interface PaymentFormProps {
  booking: BookingView;
  options: PaymentOptions;
  pending: boolean;
  /** What the server said to the last try. */
  error: unknown;
  /** Above the button: what became of the last try. */
  notice: ReactNode;
  /** In place of the button, where a card is asked for. */
  children: ReactNode;
  onPay: (values: PaymentFormValues) => void;
}

const isField = (path: string): path is keyof Values => ['name', 'email', 'method'].includes(path);

/** Whom the tickets are for, how they are paid, and the payment itself. */
export function PaymentForm({ booking, options, pending, error, notice, children, onPay }: PaymentFormProps) {
  const { id, contact, totalMinor, currency } = booking;
  const first = options.methods[0]!;
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: { name: contact?.name ?? '', email: contact?.email ?? '', method: first },
  });
  const { errors } = form.formState;
  const { reset, setError, subscribe, getValues } = form;

  useEffect(() => {
    const draft = recallDraft(id);
    const known = draft ?? (contact ? null : recallContact());
    if (known) reset({ ...getValues(), ...known, method: methodOf(draft?.method, options) });
    return subscribe({
      formState: { values: true },
      callback: ({ values }) => rememberDraft(id, values),
    });
    // Once: what is typed afterwards stays.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id]);

  useEffect(() => {
    if (error) setFieldErrors(error, setError, isField, (path) => path.replace('contact.', ''));
  }, [error, setError]);

  const pay = form.handleSubmit(({ method, ...rest }) =>
    onPay({ contact: rest, method: method as PaymentMethod }),
  );
  const amount = formatAmount(totalMinor, currency);

  return (
    <form
      noValidate
      aria-label="Payment"
      className="flex flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) void pay(event);
      }}
    >
      <FormBody>
        <h2 className="text-2xl">Your ticket</h2>
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
        <h2 className="mt-2 text-2xl">Payment</h2>
        <MethodChoice options={options} input={form.register('method')} />
        {notice}
        {children ?? (
          <Button type="submit" size="lg" pending={pending}>
            {options.gateway === 'stripe' ? `Continue to pay ${amount}` : `Pay ${amount}`}
          </Button>
        )}
      </FormBody>
    </form>
  );
}

function methodOf(chosen: string | undefined, { methods }: PaymentOptions): PaymentMethod {
  return methods.find((method) => method === chosen) ?? methods[0]!;
}
