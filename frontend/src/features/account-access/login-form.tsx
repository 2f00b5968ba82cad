'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { api } from '@/shared/api/browser';
import { explainError } from '@/shared/api/explain-problem';
import { toProblem } from '@/shared/api/problem';
import { unwrap } from '@/shared/api/unwrap';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { FormBody } from '@/shared/ui/form-body';
import { FormMessage } from '@/shared/ui/form-message';
import { Input } from '@/shared/ui/input';
import { type Credentials, credentialsSchema } from './account-schemas';
import { BookingsChoice } from './bookings-choice';
import { useArrive } from './use-arrive';

/** Logs in and goes on to `next`; asks first where a guest's bookings cannot come along. */
export function LoginForm({ next }: { next: string }) {
  const arrive = useArrive();
  const { register, handleSubmit, formState } = useForm<Credentials>({
    resolver: zodResolver(credentialsSchema),
    defaultValues: { email: '', password: '' },
  });
  const login = useMutation({
    mutationFn: (body: Credentials & { leaveBookings?: true }) =>
      unwrap(api.POST('/api/auth/login', { body })),
    onSuccess: () => arrive(next),
  });
  const under = login.isPending || login.isSuccess;
  if (login.isError && toProblem(login.error).code === 'BOOKINGS_NOT_MOVED') {
    const { variables } = login;
    return (
      <BookingsChoice
        problem={toProblem(login.error)}
        onLeave={() => login.mutate({ ...variables, leaveBookings: true })}
        onStay={() => arrive('/bookings')}
      />
    );
  }
  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => void handleSubmit((body) => login.mutate(body))(event)}
    >
      <FormBody>
        {login.isError && <FormMessage>{explainError(login.error)}</FormMessage>}
        <Field label="E-mail" error={formState.errors.email?.message}>
          <Input type="email" inputMode="email" autoComplete="username" {...register('email')} />
        </Field>
        <Field label="Password" error={formState.errors.password?.message}>
          <Input type="password" autoComplete="current-password" {...register('password')} />
        </Field>
        <Button type="submit" size="lg" pending={under}>
          Log in
        </Button>
      </FormBody>
    </form>
  );
}
