'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { FormBody } from '@/shared/ui/form-body';
import { FormMessage } from '@/shared/ui/form-message';
import { Input } from '@/shared/ui/input';

export interface PasswordFormProps {
  pending: boolean;
  error?: string;
  onPassword: (password: string) => void;
}

/** Asks for the password again: an open screen is not enough to set a second factor up. */
export function PasswordForm({ pending, error, onPassword }: PasswordFormProps) {
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!password);
    if (password) onPassword(password);
  };
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-5">
      <FormBody>
        {error && <FormMessage>{error}</FormMessage>}
        <Field label="Your password" error={missing ? 'Enter your password.' : undefined}>
          <Input
            type="password"
            autoComplete="current-password"
            value={password}
            maxLength={200}
            onChange={(event) => setPassword(event.target.value)}
          />
        </Field>
        <Button type="submit" pending={pending} className="self-start">
          Set up a second factor
        </Button>
      </FormBody>
    </form>
  );
}
