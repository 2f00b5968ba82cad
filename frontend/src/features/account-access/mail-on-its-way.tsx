'use client';

import { useMutation } from '@tanstack/react-query';
import { toast } from 'sonner';
import { api } from '@/shared/api/browser';
import { explainError } from '@/shared/api/explain-problem';
import { unwrap } from '@/shared/api/unwrap';
import { Button } from '@/shared/ui/button';
import { LinkButton } from '@/shared/ui/link-button';
import { SuccessNote } from './success-note';

/** After signing up: what is still to be done. */
export function MailOnItsWay({ email, next }: { email: string; next: string }) {
  const again = useMutation({
    mutationFn: () => unwrap(api.POST('/api/auth/email-verification')),
    onSuccess: () => toast.success('Sent again. Only the newest link works.'),
    onError: (error) => toast.error(explainError(error)),
  });
  return (
    <>
      <SuccessNote>
        You are logged in. We have written to <span className="break-all">{email}</span>: confirm with the
        link in the mail that the address is yours.
      </SuccessNote>
      <div className="flex flex-col gap-3">
        <LinkButton href={next} size="lg">
          Go on
        </LinkButton>
        <Button variant="ghost" pending={again.isPending} onClick={() => again.mutate()}>
          Send the mail again
        </Button>
      </div>
    </>
  );
}
