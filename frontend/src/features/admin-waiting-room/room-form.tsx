'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { explainError } from '@/shared/api/explain-problem';
import { setFieldErrors } from '@/shared/api/field-errors';
import type { WaitingRoomDesk } from '@/shared/api/types';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { FormBody } from '@/shared/ui/form-body';
import { FormMessage } from '@/shared/ui/form-message';
import { Input } from '@/shared/ui/input';
import { Select } from '@/shared/ui/select';
import { roomFieldFor, type RoomInput, roomInputOf, roomSchema } from './room-schema';
import { useChangeRoom } from './use-change-room';

/** When people have to wait, and how fast they go in. */
export function RoomForm({ room }: { room: WaitingRoomDesk }) {
  const [message, setMessage] = useState('');
  const form = useForm<RoomInput, unknown, z.output<typeof roomSchema>>({
    resolver: zodResolver(roomSchema),
    // What somebody else has set meanwhile shows, except where one is typing.
    values: roomInputOf(room),
    resetOptions: { keepDirtyValues: true, keepErrors: true },
  });
  const { errors } = form.formState;
  const mode = useWatch({ control: form.control, name: 'mode' });
  const change = useChangeRoom(room.concertId, {
    saved: 'The waiting room is set.',
    onError: (error) => {
      const isField = (path: string): path is keyof RoomInput => path in form.getValues();
      const elsewhere = setFieldErrors(error, form.setError, isField, roomFieldFor);
      setMessage([explainError(error), ...elsewhere].join(' '));
    },
  });
  const save = form.handleSubmit((body) => {
    setMessage('');
    change.mutate(body, { onSuccess: (saved) => form.reset(roomInputOf(saved)) });
  });

  return (
    <form
      noValidate
      aria-label="Waiting room"
      className="grid grid-cols-1 gap-5 sm:grid-cols-2 lg:grid-cols-3"
      onSubmit={(event) => void save(event)}
    >
      <FormBody>
        <Field label="People wait" className="sm:col-span-full lg:max-w-[calc((200%-1.25rem)/3)]">
          <Select {...form.register('mode')}>
            <option value="off">Off: everybody goes to the seats</option>
            <option value="on">On: everybody stands in line</option>
            <option value="automatic">Automatic: when there is a rush</option>
          </Select>
        </Field>
        {mode === 'automatic' && (
          <Field
            label="A rush begins at"
            hint="Requests to book a minute, from which on people wait."
            error={errors.automaticAbove?.message}
            className="sm:col-span-full lg:max-w-[calc((200%-1.25rem)/3)]"
          >
            <Input inputMode="numeric" {...form.register('automaticAbove', { shouldUnregister: true })} />
          </Field>
        )}
        <Field
          label="People a minute"
          hint="At most so many are called."
          error={errors.ratePerMinute?.message}
        >
          <Input inputMode="numeric" {...form.register('ratePerMinute')} />
        </Field>
        <Field
          label="Places inside"
          hint="At most so many choose seats at once."
          error={errors.capacity?.message}
        >
          <Input inputMode="numeric" {...form.register('capacity')} />
        </Field>
        <Field
          label="Minutes inside"
          hint="To choose seats and book them, 1 to 60."
          error={errors.insideMinutes?.message}
        >
          <Input inputMode="decimal" {...form.register('insideMinutes')} />
        </Field>
        <div className="flex flex-col items-start gap-4 sm:col-span-full">
          {mode === 'off' && room.waiting > 0 && (
            <p className="rounded-md bg-warning-soft p-4 font-medium text-warning">
              {room.waiting === 1 ? 'Somebody waits' : `${room.waiting.toLocaleString('en')} people wait`}.
              When this is saved everybody goes to the seats at once, and the places in line are gone.
            </p>
          )}
          {message && <FormMessage>{message}</FormMessage>}
          <Button type="submit" pending={change.isPending}>
            Save the waiting room
          </Button>
        </div>
      </FormBody>
    </form>
  );
}
