'use client';

import { useMutation } from '@tanstack/react-query';
import { toast } from 'sonner';
import { api } from '@/shared/api/browser';
import { explainError } from '@/shared/api/explain-problem';
import { unwrap } from '@/shared/api/unwrap';
import { Button } from '@/shared/ui/button';

export function ResendMail() {
  const send = useMutation({
    mutationFn: () => unwrap(api.POST('/api/auth/email-verification')),
    onSuccess: () => toast.success('The mail is on its way.'),
    onError: (error) => toast.error(explainError(error)),
  });
  return (
    <Button variant="secondary" pending={send.isPending} onClick={() => send.mutate()}>
      Send the mail again
    </Button>
  );
}
