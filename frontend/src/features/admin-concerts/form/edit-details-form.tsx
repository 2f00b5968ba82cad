'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { z } from 'zod';
import type { Concert } from '@/shared/api/types';
import { Button } from '@/shared/ui/button';
import { FormBody } from '@/shared/ui/form-body';
import { FormMessage } from '@/shared/ui/form-message';
import { type DetailsInput, detailsSchema } from '../model/details-schema';
import { detailsOf } from '../model/details-values';
import type { LocaleChoices } from '../model/locale-choices';
import { showServerErrors } from '../model/show-server-errors';
import { DetailsFields } from './details-fields';
import { PlaceFields } from './place-fields';
import { SaleFields } from './sale-fields';
import { usePatchConcert } from './use-patch-concert';

export interface EditDetailsFormProps extends LocaleChoices {
  concert: Concert;
}

/** Everything about a concert but its seats and prices. */
export function EditDetailsForm({ concert, currencies, timeZones }: EditDetailsFormProps) {
  const [message, setMessage] = useState('');
  const form = useForm<DetailsInput, unknown, z.output<typeof detailsSchema>>({
    resolver: zodResolver(detailsSchema),
    defaultValues: detailsOf(concert),
  });
  const patch = usePatchConcert(concert.id, {
    saved: 'The concert is saved.',
    onError: (error) => setMessage(showServerErrors(error, form)),
  });
  const save = form.handleSubmit((body) => {
    setMessage('');
    patch.mutate(body);
  });

  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={(event) => void save(event)} className="flex flex-col gap-6">
        <FormBody>
          <DetailsFields />
          <PlaceFields timeZones={timeZones} />
          <SaleFields currencies={currencies} />
          {message && <FormMessage>{message}</FormMessage>}
          <div>
            <Button type="submit" size="lg" pending={patch.isPending}>
              Save the concert
            </Button>
          </div>
        </FormBody>
      </form>
    </FormProvider>
  );
}
