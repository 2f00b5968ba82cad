'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { FormBody } from '@/shared/ui/form-body';
import { FormMessage } from '@/shared/ui/form-message';
import { Input } from '@/shared/ui/input';
import { type Credentials, credentialsSchema } from './account-schemas';

export interface CredentialsFormProps {
  /** Why one is not let in. */
  message?: string;
  pending: boolean;
  onCredentials: (credentials: Credentials) => void;
}

/** E-mail and password. */
export function CredentialsForm({ message, pending, onCredentials }: CredentialsFormProps) {
  const { register, handleSubmit, formState } = useForm<Credentials>({
    resolver: zodResolver(credentialsSchema),
    defaultValues: { email: '', password: '' },
  });
  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => void handleSubmit(onCredentials)(event)}
    >
      <FormBody>
        {message && <FormMessage>{message}</FormMessage>}
        <Field label="E-mail" error={formState.errors.email?.message}>
          <Input type="email" inputMode="email" autoComplete="username" {...register('email')} />
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
