'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { explainProblem } from '@/shared/api/explain-problem';
import type { Problem } from '@/shared/api/problem';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { FormMessage } from '@/shared/ui/form-message';
import { Input } from '@/shared/ui/input';
import { codeSchema } from './account-schemas';

export interface CodeFormProps {
  problem: Problem | null;
  pending: boolean;
  onCode: (code: string) => void;
}

/** The second step of a login. It takes the focus, which went with the first. */
export function CodeForm({ problem, pending, onCode }: CodeFormProps) {
  const { register, handleSubmit, setFocus, formState } = useForm({
    resolver: zodResolver(codeSchema),
    defaultValues: { code: '' },
  });
  useEffect(() => setFocus('code'), [setFocus]);
  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => void handleSubmit(({ code }) => onCode(code))(event)}
    >
      {problem && <FormMessage>{explainProblem(problem)}</FormMessage>}
      <Field
        label="Code"
        hint="Six digits from your authenticator app, or one of your recovery codes."
        error={formState.errors.code?.message}
      >
        <Input autoComplete="one-time-code" spellCheck={false} {...register('code')} />
      </Field>
      <Button type="submit" size="lg" pending={pending}>
        Log in
      </Button>
    </form>
  );
}
