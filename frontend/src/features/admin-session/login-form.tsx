'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import type { Credentials } from '@/features/account-access/account-schemas';
import { CredentialsForm } from '@/features/account-access/credentials-form';
import { CodeForm, loginCodeHint } from '@/features/second-factor/code-form';
import { api } from '@/shared/api/browser';
import { explainError } from '@/shared/api/explain-problem';
import { toProblem } from '@/shared/api/problem';
import { unwrap } from '@/shared/api/unwrap';
import { Button } from '@/shared/ui/button';

/**
 * Logs somebody in who works here, asks for a code where the account has a second factor, and goes on to `next`. What
 * was booked in this browser stays a guest's: the desk is no place for it.
 */
export function LoginForm({ next }: { next: string }) {
  const router = useRouter();
  const login = useMutation({
    mutationFn: (body: Credentials & { code?: string }) =>
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
        hint={loginCodeHint}
        submitLabel="Log in"
        pending={pending}
        error={login.isError && problem !== 'SECOND_FACTOR_NEEDED' ? explainError(login.error) : undefined}
        onCode={(code) => login.mutate({ ...variables, code })}
        takesFocus
      >
        <Button variant="ghost" onClick={() => login.reset()}>
          Go back
        </Button>
      </CodeForm>
    );
  }
  const refusal = isCustomer ? 'This is not an organiser’s account.' : undefined;
  return (
    <CredentialsForm
      message={login.isError ? explainError(login.error) : refusal}
      pending={pending}
      onCredentials={(credentials) => login.mutate(credentials)}
    />
  );
}
