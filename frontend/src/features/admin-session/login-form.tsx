'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { CodeForm } from '@/features/second-factor/code-form';
import { api } from '@/shared/api/browser';
import { explainError } from '@/shared/api/explain-problem';
import { toProblem } from '@/shared/api/problem';
import { unwrap } from '@/shared/api/unwrap';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { FormBody } from '@/shared/ui/form-body';
import { FormMessage } from '@/shared/ui/form-message';
import { Input } from '@/shared/ui/input';

const credentials = z.object({
  email: z.email('Enter your e-mail address.'),
  password: z.string().min(1, 'Enter your password.'),
});
type LogIn = z.infer<typeof credentials> & { code?: string };

/**
 * Logs somebody in who works here, asks for a code where the account has a second factor, and goes on to `next`. What
 * was booked in this browser stays a guest's: the desk is no place for it.
 */
export function LoginForm({ next }: { next: string }) {
  const router = useRouter();
  const { register, handleSubmit, formState } = useForm({ resolver: zodResolver(credentials) });
  const login = useMutation({
    mutationFn: (body: LogIn) =>
      unwrap(api.POST('/api/auth/login', { body: { ...body, leaveBookings: true } })),
    onSuccess: ({ customer }) => {
      if (customer.role === 'customer') return;
      router.replace(next);
      router.refresh();
    },
  });
  const isCustomer = login.data?.customer.role === 'customer';
  const pending = login.isPending || (login.isSuccess && !isCustomer);
  const problem = login.isError ? toProblem(login.error).code : null;
  const { variables } = login;
  if (variables && (problem === 'SECOND_FACTOR_NEEDED' || variables.code !== undefined)) {
    return (
      <CodeForm
        hint="Six digits of your app, or a recovery code"
        submitLabel="Log in"
        pending={pending}
        error={login.isError && problem !== 'SECOND_FACTOR_NEEDED' ? explainError(login.error) : undefined}
        onCode={(code) => login.mutate({ ...variables, code })}
      >
        <Button variant="ghost" onClick={() => login.reset()}>
          Go back
        </Button>
      </CodeForm>
    );
  }
  return (
    <form
      noValidate
      onSubmit={(event) => void handleSubmit((body) => login.mutate(body))(event)}
      className="flex flex-col gap-5"
    >
      <FormBody>
        {login.isError && <FormMessage>{explainError(login.error)}</FormMessage>}
        {isCustomer && <FormMessage>This is not an organiser’s account.</FormMessage>}
        <Field label="E-mail" error={formState.errors.email?.message}>
          <Input type="email" autoComplete="username" {...register('email')} />
        </Field>
        <Field label="Password" error={formState.errors.password?.message}>
          <Input type="password" autoComplete="current-password" {...register('password')} />
        </Field>
        <Button type="submit" size="lg" pending={pending}>
          Log in
        </Button>
      </FormBody>
    </form>
  );
}
