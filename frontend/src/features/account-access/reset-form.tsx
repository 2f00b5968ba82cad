'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '@/shared/api/browser';
import { explainError } from '@/shared/api/explain-problem';
import { setFieldErrors } from '@/shared/api/field-errors';
import { toProblem } from '@/shared/api/problem';
import { unwrap } from '@/shared/api/unwrap';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { FormBody } from '@/shared/ui/form-body';
import { FormMessage } from '@/shared/ui/form-message';
import { Input } from '@/shared/ui/input';
import { LinkButton } from '@/shared/ui/link-button';
import { newPassword, passwordHint } from './account-schemas';
import { BrokenLink } from './broken-link';
import { SuccessNote } from './success-note';
import { forgetLinkToken, useLinkToken } from './use-link-token';

const schema = z.object({ password: newPassword });
const isField = (path: string): path is 'password' => path === 'password';

/** Chooses a password with the link from a mail. */
export function ResetForm() {
  const token = useLinkToken();
  const { register, handleSubmit, setError, formState } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { password: '' },
  });
  const choose = useMutation({
    mutationFn: (body: { token: string; password: string }) =>
      unwrap(api.POST('/api/auth/password-reset/confirm', { body })),
    onSuccess: forgetLinkToken,
    onError: (error) => setFieldErrors(error, setError, isField),
  });
  if (choose.isSuccess)
    return (
      <>
        <SuccessNote>Your new password is set, and all devices are logged out.</SuccessNote>
        <LinkButton href="/login" size="lg">
          Log in
        </LinkButton>
      </>
    );
  if (token === '' || (choose.isError && toProblem(choose.error).code === 'LINK_INVALID'))
    return <BrokenLink href="/forgot">Ask for another link</BrokenLink>;
  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) =>
        void handleSubmit(({ password }) => choose.mutate({ token: token ?? '', password }))(event)
      }
    >
      <FormBody>
        {choose.isError && <FormMessage>{explainError(choose.error)}</FormMessage>}
        <Field label="New password" hint={passwordHint} error={formState.errors.password?.message}>
          <Input type="password" autoComplete="new-password" {...register('password')} />
        </Field>
        <Button type="submit" size="lg" pending={choose.isPending}>
          Set the password
        </Button>
      </FormBody>
    </form>
  );
}
