'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { api } from '@/shared/api/browser';
import { explainError } from '@/shared/api/explain-problem';
import { unwrap } from '@/shared/api/unwrap';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { CodeForm } from './code-form';
import { RecoveryCodes } from './recovery-codes';

/** A second factor that is on: new recovery codes, or off with it. Both take a code. */
export function Manage({ onDone }: { onDone: () => void }) {
  const [wish, setWish] = useState<'renew' | 'remove' | null>(null);
  const renew = useMutation({
    mutationFn: (code: string) =>
      unwrap(api.POST('/api/auth/second-factor/recovery-codes', { body: { code } })),
  });
  const remove = useMutation({
    mutationFn: (code: string) => unwrap(api.POST('/api/auth/second-factor/remove', { body: { code } })),
    onSuccess: () => {
      toast.success('The second factor is off.');
      onDone();
    },
  });
  if (renew.data) {
    const kept = () => {
      renew.reset();
      setWish(null);
      onDone();
    };
    return <RecoveryCodes codes={renew.data.recoveryCodes} onKept={kept} />;
  }
  const action = wish === 'renew' ? renew : remove;
  return (
    <Card className="flex max-w-xl flex-col gap-5">
      <p className="font-semibold">Your second factor is on: who logs in as you needs your telephone too.</p>
      {wish === null ? (
        <div className="flex flex-wrap gap-3">
          <Button variant="secondary" onClick={() => setWish('renew')}>
            New recovery codes…
          </Button>
          <Button variant="secondary" onClick={() => setWish('remove')}>
            Turn it off…
          </Button>
        </div>
      ) : (
        <CodeForm
          key={wish}
          hint="Of your app, or a recovery code"
          submitLabel={wish === 'renew' ? 'Make new recovery codes' : 'Turn it off'}
          pending={action.isPending}
          error={action.isError ? explainError(action.error) : undefined}
          onCode={(code) => action.mutate(code)}
        >
          <Button variant="ghost" onClick={() => setWish(null)}>
            Go back
          </Button>
        </CodeForm>
      )}
    </Card>
  );
}
