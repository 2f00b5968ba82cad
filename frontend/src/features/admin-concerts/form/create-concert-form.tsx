'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { toast } from 'sonner';
import { api } from '@/shared/api/browser';
import { unwrap } from '@/shared/api/unwrap';
import { Button } from '@/shared/ui/button';
import { FormBody } from '@/shared/ui/form-body';
import { FormMessage } from '@/shared/ui/form-message';
import { LinkButton } from '@/shared/ui/link-button';
import { blankConcert, type CreateInput, type CreateOutput, createSchema } from '../model/create-schema';
import type { LocaleChoices } from '../model/locale-choices';
import { showServerErrors } from '../model/show-server-errors';
import { DetailsFields } from './details-fields';
import { PlaceFields } from './place-fields';
import { SaleFields } from './sale-fields';
import { SeatingFields } from './seating-fields';

/** Makes a draft; nobody sees it before it is published. */
export function CreateConcertForm({ currencies, timeZones }: LocaleChoices) {
  const router = useRouter();
  const [message, setMessage] = useState('');
  const form = useForm<CreateInput, unknown, CreateOutput>({
    resolver: zodResolver(createSchema),
    defaultValues: blankConcert,
  });
  const currency = useWatch({ control: form.control, name: 'currency' });
  useOwnTimeZone(timeZones, (zone) => form.resetField('timeZone', { defaultValue: zone }));
  const create = useMutation({
    mutationFn: (body: CreateOutput) => unwrap(api.POST('/api/admin/concerts', { body })),
    onMutate: () => setMessage(''),
    onSuccess: ({ id }) => {
      toast.success('The draft is saved.');
      router.push(`/admin/concerts/${id}`);
    },
    onError: (error) => setMessage(showServerErrors(error, form)),
  });

  const save = form.handleSubmit((body) => create.mutate(body));

  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={(event) => void save(event)} className="flex max-w-3xl flex-col gap-6">
        <FormBody>
          <DetailsFields />
          <SeatingFields currency={currency} />
          <PlaceFields timeZones={timeZones} />
          <SaleFields currencies={currencies} />
          {message && <FormMessage>{message}</FormMessage>}
          <div className="flex flex-wrap gap-3">
            <Button type="submit" size="lg" pending={create.isPending || create.isSuccess}>
              Save the draft
            </Button>
            <LinkButton href="/admin/concerts" variant="ghost" size="lg">
              Discard
            </LinkButton>
          </div>
        </FormBody>
      </form>
    </FormProvider>
  );
}

/** Most organisers sit where they play; the server cannot know where that is. */
function useOwnTimeZone(known: LocaleChoices['timeZones'], choose: (zone: string) => void): void {
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (known.some(({ value }) => value === own)) choose(own);
    // Once, before anything is chosen by hand.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}
