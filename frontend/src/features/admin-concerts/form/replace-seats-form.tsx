'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { Concert } from '@/shared/api/types';
import { Button } from '@/shared/ui/button';
import { FormBody } from '@/shared/ui/form-body';
import { FormMessage } from '@/shared/ui/form-message';
import { toMajor } from '../model/price';
import { seatingSchema } from '../model/seating-schema';
import { showServerErrors } from '../model/show-server-errors';
import { SeatingFields } from './seating-fields';
import { usePatchConcert } from './use-patch-concert';

/** New seats and price classes for a draft, in place of all those it has. */
export function ReplaceSeatsForm({ concert: { id, currency, tiers } }: { concert: Concert }) {
  const [message, setMessage] = useState('');
  const form = useForm({
    resolver: zodResolver(seatingSchema(currency)),
    defaultValues: {
      totalSeats: '',
      seatsPerRow: '',
      tiers: tiers.map(({ name, priceMinor, seating, total }) => ({
        name,
        price: toMajor(priceMinor, currency),
        seating,
        quantity: String(total),
        seatsPerRow: '',
      })),
    },
  });
  const patch = usePatchConcert(id, {
    saved: 'The draft has new seats.',
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
          <SeatingFields currency={currency} />
          {message && <FormMessage>{message}</FormMessage>}
          <div>
            <Button type="submit" variant="secondary" pending={patch.isPending}>
              Replace all seats
            </Button>
          </div>
        </FormBody>
      </form>
    </FormProvider>
  );
}
