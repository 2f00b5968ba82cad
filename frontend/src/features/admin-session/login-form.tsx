'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '@/shared/api/browser';
import { explainError } from '@/shared/api/explain-problem';
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

/** Logs an organiser in and goes on to `next`. What was booked in this browser stays a guest's: the desk is no place for it. */
export function LoginForm({ next }: { next: string }) {
  const router = useRouter();
  const { register, handleSubmit, formState } = useForm({ resolver: zodResolver(credentials) });
  const login = useMutation({
    mutationFn: (body: z.infer<typeof credentials>) =>
      unwrap(api.POST('/api/auth/login', { body: { ...body, leaveBookings: true } })),
    onSuccess: ({ customer }) => {
      if (customer.role !== 'admin') return;
      router.replace(next);
      router.refresh();
    },
  });
  const submit = handleSubmit((body) => login.mutate(body));
  const notAnAdmin = login.data && login.data.customer.role !== 'admin';

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
      <FormBody>
        {login.isError && <FormMessage>{explainError(login.error)}</FormMessage>}
        {notAnAdmin && <FormMessage>This is not an organiser’s account.</FormMessage>}
        <Field label="E-mail" error={formState.errors.email?.message}>
          <Input type="email" autoComplete="username" {...register('email')} />
        </Field>
        <Field label="Password" error={formState.errors.password?.message}>
          <Input type="password" autoComplete="current-password" {...register('password')} />
        </Field>
        <Button type="submit" size="lg" pending={login.isPending || (login.isSuccess && !notAnAdmin)}>
          Log in
        </Button>
      </FormBody>
    </form>
  );
}
