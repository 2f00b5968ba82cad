'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { toast } from 'sonner';
import { z } from 'zod';
import { api } from '@/shared/api/browser';
import { unwrap } from '@/shared/api/unwrap';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { FormMessage } from '@/shared/ui/form-message';
import { Input } from '@/shared/ui/input';
import { explainPassword } from './explain-password';

const schema = z.object({
  email: z
    .string()
    .trim()
    .max(254, 'At most 254 characters.')
    .pipe(z.email('That does not look like an e-mail address.')),
  currentPassword: z.string().min(1, 'Enter your password.').max(200, 'This is not your password.'),
});

/** Opens where it is wanted: who comes here seldom has a new address. */
export function EmailForm() {
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Button variant="secondary" onClick={() => setOpen(true)}>
        Change e-mail
      </Button>
    );
  }
  return <OpenEmailForm onClose={() => setOpen(false)} />;
}

function OpenEmailForm({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { email: '', currentPassword: '' },
  });
  const save = useMutation({
    mutationFn: (body: z.infer<typeof schema>) => unwrap(api.PATCH('/api/auth/me', { body })),
    onSuccess: () => {
      toast.success('We have sent a mail to the new address.');
      onClose();
      router.refresh();
    },
  });
  return (
    <form
      noValidate
      className="flex w-full max-w-xl flex-col gap-4"
      onSubmit={(event) => void handleSubmit((body) => save.mutate(body))(event)}
    >
      {save.error && <FormMessage>{explainPassword(save.error)}</FormMessage>}
      <Field label="New e-mail" error={formState.errors.email?.message}>
        <Input type="email" autoFocus autoComplete="email" {...register('email')} />
      </Field>
      <Field label="Current password" error={formState.errors.currentPassword?.message}>
        <Input type="password" autoComplete="current-password" {...register('currentPassword')} />
      </Field>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" pending={save.isPending}>
          Send the mail
        </Button>
        <Button variant="ghost" onClick={onClose}>
          Go back
        </Button>
      </div>
    </form>
  );
}
