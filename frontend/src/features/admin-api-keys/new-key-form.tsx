'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { api } from '@/shared/api/browser';
import { explainError } from '@/shared/api/explain-problem';
import { unwrap } from '@/shared/api/unwrap';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { FormMessage } from '@/shared/ui/form-message';
import { Input } from '@/shared/ui/input';
import { type NewKeyInput, type NewKeyOutput, newKeySchema } from './new-key-schema';
import { ScopeChoice } from './scope-choice';

export interface NewKeyFormProps {
  onMade: (key: string) => void;
  onClose: () => void;
}

/** What the key is called, what it may do and how long. */
export function NewKeyForm({ onMade, onClose }: NewKeyFormProps) {
  const { register, handleSubmit, formState } = useForm<NewKeyInput, unknown, NewKeyOutput>({
    resolver: zodResolver(newKeySchema),
    defaultValues: { name: '', scopes: [], lastDay: '' },
  });
  const { errors } = formState;
  const make = useMutation({
    mutationFn: (body: NewKeyOutput) => unwrap(api.POST('/api/admin/api-keys', { body })),
    onSuccess: ({ key }) => onMade(key),
  });
  return (
    <form
      noValidate
      className="flex max-w-xl flex-col gap-5"
      onSubmit={(event) => void handleSubmit((body) => make.mutate(body))(event)}
    >
      <Field label="Name" hint="Which program it is for." error={errors.name?.message}>
        <Input autoFocus autoComplete="off" {...register('name')} />
      </Field>
      <ScopeChoice inputs={register('scopes')} error={errors.scopes?.message} />
      <Field
        label="Last day"
        optional
        hint="It works until the end of this day, UTC. Left open, it works until you revoke it."
        error={errors.lastDay?.message}
      >
        <Input type="date" {...register('lastDay')} />
      </Field>
      {make.isError && <FormMessage>{explainError(make.error)}</FormMessage>}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" pending={make.isPending}>
          Make the key
        </Button>
        <Button variant="ghost" onClick={onClose}>
          Go back
        </Button>
      </div>
    </form>
  );
}
