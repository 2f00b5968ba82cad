'use client';

import { useFormContext, useWatch } from 'react-hook-form';
import { Checkbox } from '@/shared/ui/checkbox';
import { Field } from '@/shared/ui/field';
import { Input } from '@/shared/ui/input';
import { Select } from '@/shared/ui/select';
import type { DetailsInput } from '../model/details-schema';
import type { Choice } from '../model/locale-choices';
import { FormSection } from './form-section';
import { OnlinePaymentFields } from './online-payment-fields';

/** How it is sold. */
export function SaleFields({ currencies }: { currencies: readonly Choice[] }) {
  const { register, control, formState } = useFormContext<DetailsInput>();
  const { errors } = formState;
  const payment = useWatch({ control, name: 'payment' });
  return (
    <FormSection title="Sale">
      <Field label="Currency" error={errors.currency?.message}>
        <Select {...register('currency')}>
          {currencies.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Payment" error={errors.payment?.message}>
        <Select {...register('payment')}>
          <option value="none">None: a reservation is enough</option>
          <option value="at_door">At the door</option>
          <option value="online">Online: held until paid</option>
        </Select>
      </Field>
      {payment === 'online' && <OnlinePaymentFields />}
      <Field
        label="Seats per customer"
        hint="How many one person may have, 1 to 50."
        error={errors.maxSeatsPerCustomer?.message}
      >
        <Input inputMode="numeric" {...register('maxSeatsPerCustomer')} />
      </Field>
      <Checkbox
        label="Verified accounts only"
        hint="Who books has to log in, with an e-mail address that is confirmed. The box office books for anybody."
        {...register('requiresVerifiedAccount')}
      />
      <Field
        label="Customers can cancel until"
        optional
        hint="Until the start, if left open."
        error={errors.cancellableUntil?.message}
      >
        <Input type="datetime-local" {...register('cancellableUntil')} />
      </Field>
      <Field
        label="Sale opens"
        optional
        hint="On sale as soon as it is published, if left open."
        error={errors.saleOpensAt?.message}
      >
        <Input type="datetime-local" {...register('saleOpensAt')} />
      </Field>
      <Field
        label="Sale closes"
        optional
        hint="At the start, if left open."
        error={errors.saleClosesAt?.message}
      >
        <Input type="datetime-local" {...register('saleClosesAt')} />
      </Field>
    </FormSection>
  );
}
