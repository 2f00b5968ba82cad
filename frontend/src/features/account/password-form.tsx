'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useForm } from 'react-hook-form';
import { toast } from 'sonner';
import { z } from 'zod';
import { api } from '@/shared/api/browser';
import { setFieldErrors } from '@/shared/api/field-errors';
import { unwrap } from '@/shared/api/unwrap';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { FormBody } from '@/shared/ui/form-body';
import { FormMessage } from '@/shared/ui/form-message';
import { Input } from '@/shared/ui/input';
import { explainPassword } from './explain-password';

const schema = z.object({
  currentPassword: z.string().min(1, 'Enter your password.').max(200, 'This is not your password.'),
  newPassword: z.string().min(10, 'At least 10 characters.').max(200, 'At most 200 characters.'),
});

/** Whoever else is logged in with the old password is logged out. Goes on to `next` if there is such a place. */
export function PasswordForm({ next }: { next?: string }) {
  const router = useRouter();
  const { register, handleSubmit, formState, reset, setError } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { currentPassword: '', newPassword: '' },
  });
  const save = useMutation({
    mutationFn: (body: z.infer<typeof schema>) => unwrap(api.POST('/api/auth/password', { body })),
    onSuccess: () => {
      reset();
      toast.success('Your password has been changed. All other devices are logged out.');
      if (next) router.replace(next);
      router.refresh();
    },
    onError: (error) => {
      setFieldErrors(error, setError, (path) => path === 'currentPassword' || path === 'newPassword');
    },
  });
  const { errors } = formState;
  return (
    <form
      noValidate
      className="flex w-full max-w-xl flex-col gap-4"
      onSubmit={(event) => void handleSubmit((body) => save.mutate(body))(event)}
    >
      <FormBody>
        {save.error && <FormMessage>{explainPassword(save.error)}</FormMessage>}
        <Field label="Current password" error={errors.currentPassword?.message}>
          <Input type="password" autoComplete="current-password" {...register('currentPassword')} />
        </Field>
        <Field
          label="New password"
          error={errors.newPassword?.message}
          hint="At least 10 characters. All other devices are logged out."
        >
          <Input type="password" autoComplete="new-password" {...register('newPassword')} />
        </Field>
        <Button type="submit" variant="secondary" pending={save.isPending} className="self-start">
          Change password
        </Button>
      </FormBody>
    </form>
  );
}
