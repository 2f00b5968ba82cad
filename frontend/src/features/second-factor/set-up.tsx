'use client';

import { useMutation } from '@tanstack/react-query';
import { explainPassword } from '@/features/account/explain-password';
import { api } from '@/shared/api/browser';
import { explainError } from '@/shared/api/explain-problem';
import { unwrap } from '@/shared/api/unwrap';
import { CodeForm } from './code-form';
import { PasswordForm } from './password-form';
import { RecoveryCodes } from './recovery-codes';
import { ScanStep } from './scan-step';

/** Password, then the secret for the app, then the app's first code, then the recovery codes. */
export function SetUp({ onDone }: { onDone: () => void }) {
  const begin = useMutation({
    mutationFn: (password: string) => unwrap(api.POST('/api/auth/second-factor', { body: { password } })),
  });
  const confirm = useMutation({
    mutationFn: (code: string) => unwrap(api.POST('/api/auth/second-factor/confirm', { body: { code } })),
  });
  if (confirm.data) return <RecoveryCodes codes={confirm.data.recoveryCodes} onKept={onDone} />;
  if (!begin.data) {
    return (
      <div className="w-full max-w-xl">
        <PasswordForm
          pending={begin.isPending}
          error={begin.isError ? explainPassword(begin.error) : undefined}
          onPassword={(password) => begin.mutate(password)}
        />
      </div>
    );
  }
  return (
    <div className="flex max-w-md flex-col gap-5">
      <ScanStep {...begin.data} />
      <CodeForm
        hint="Six digits, a new code every 30 seconds"
        submitLabel="Turn it on"
        pending={confirm.isPending}
        error={confirm.isError ? explainError(confirm.error) : undefined}
        onCode={(code) => confirm.mutate(code)}
      />
    </div>
  );
}
