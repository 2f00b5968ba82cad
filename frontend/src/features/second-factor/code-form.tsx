'use client';

import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { FormMessage } from '@/shared/ui/form-message';
import { Input } from '@/shared/ui/input';

/** Of the second step of a login. */
export const loginCodeHint = 'Six digits from your authenticator app, or one of your recovery codes.';

export interface CodeFormProps {
  hint: string;
  submitLabel: string;
  pending: boolean;
  /** What was wrong with the last code. */
  error?: string;
  onCode: (code: string) => void;
  /** Where it takes the place of a form that had the focus. */
  takesFocus?: boolean;
  /** A way out beside the button. */
  children?: ReactNode;
}

/** Asks for a code of the second factor. */
export function CodeForm({
  hint,
  submitLabel,
  pending,
  error,
  onCode,
  takesFocus = false,
  children,
}: CodeFormProps) {
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isMissing = code.replace(/\s/g, '').length < 6;
    setMissing(isMissing);
    if (!isMissing) onCode(code);
  };
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-5">
      {error && <FormMessage>{error}</FormMessage>}
      <Field
        label="Code"
        hint={hint}
        error={missing ? 'Enter the six digits, or a recovery code.' : undefined}
      >
        <Input
          ref={input}
          value={code}
          maxLength={40}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          className="font-mono tracking-wider"
          onChange={(event) => setCode(event.target.value)}
        />
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" pending={pending}>
          {submitLabel}
        </Button>
        {children}
      </div>
    </form>
  );
}
