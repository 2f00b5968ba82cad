'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { api } from '@/shared/api/browser';
import { explainError } from '@/shared/api/explain-problem';
import { unwrap } from '@/shared/api/unwrap';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { FormBody } from '@/shared/ui/form-body';
import { FormMessage } from '@/shared/ui/form-message';
import { Input } from '@/shared/ui/input';
import { addressSchema } from './account-schemas';
import { SuccessNote } from './success-note';

/** Has a link for a new password sent. Whether the address has an account is told by mail only. */
export function ForgotForm() {
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(addressSchema),
    defaultValues: { email: '' },
  });
  const ask = useMutation({
    mutationFn: (body: { email: string }) => unwrap(api.POST('/api/auth/password-reset', { body })),
  });
  if (ask.isSuccess)
    return (
      <SuccessNote>
        If <span className="break-all">{ask.variables.email}</span> has an account, a mail with a link is on
        its way. The link works once, for an hour.
      </SuccessNote>
    );
  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => void handleSubmit((body) => ask.mutate(body))(event)}
    >
      <FormBody>
        {ask.isError && <FormMessage>{explainError(ask.error)}</FormMessage>}
        <Field label="E-mail" error={formState.errors.email?.message}>
          <Input type="email" inputMode="email" autoComplete="username" {...register('email')} />
        </Field>
        <Button type="submit" size="lg" pending={ask.isPending}>
          Send me a link
        </Button>
      </FormBody>
    </form>
  );
}
