'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Concert } from '@/shared/api/types';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { FormBody } from '@/shared/ui/form-body';
import { FormMessage } from '@/shared/ui/form-message';
import { Input } from '@/shared/ui/input';
import { toMajor } from '../model/price';
import { pricesSchema } from '../model/prices-schema';
import { showServerErrors } from '../model/show-server-errors';
import { FormSection } from './form-section';
import { tierColor } from './tier-color';
import { usePatchConcert } from './use-patch-concert';

/** Names and prices of the price classes; what is booked already keeps its price. */
export function EditPricesForm({ concert: { id, currency, tiers } }: { concert: Concert }) {
  const [message, setMessage] = useState('');
  const form = useForm({
    resolver: zodResolver(pricesSchema(currency)),
    defaultValues: {
      tiers: tiers.map((tier) => ({
        id: tier.id,
        name: tier.name,
        price: toMajor(tier.priceMinor, currency),
      })),
    },
  });
  const patch = usePatchConcert(id, {
    saved: 'The prices are saved.',
    onError: (error) => setMessage(showServerErrors(error, form)),
  });
  const save = form.handleSubmit((body) => {
    setMessage('');
    patch.mutate(body);
  });

  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <FormBody>
        <FormSection
          title="Prices"
          hint="A new price counts for new bookings; what is booked keeps its price."
        >
          {tiers.map((tier, index) => {
            const errors = form.formState.errors.tiers?.[index];
            return (
              <fieldset
                key={tier.id}
                className="grid min-w-0 grid-cols-1 gap-4 pl-4 sm:col-span-full sm:grid-cols-3"
                style={{ borderLeft: `0.5rem solid ${tierColor(index)}` }}
              >
                <legend className="sr-only">{tier.name}</legend>
                <Field label="Name of the class" error={errors?.name?.message} className="sm:col-span-2">
                  <Input {...form.register(`tiers.${index}.name`)} />
                </Field>
                <Field label={`Price in ${currency}`} error={errors?.price?.message}>
                  <Input inputMode="decimal" {...form.register(`tiers.${index}.price`)} />
                </Field>
              </fieldset>
            );
          })}
          {message && (
            <div className="sm:col-span-full">
              <FormMessage>{message}</FormMessage>
            </div>
          )}
          <div>
            <Button type="submit" pending={patch.isPending}>
              Save the prices
            </Button>
          </div>
        </FormSection>
      </FormBody>
    </form>
  );
}
