'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useForm } from 'react-hook-form';
import { toast } from 'sonner';
import { z } from 'zod';
import { api } from '@/shared/api/browser';
import { explainError } from '@/shared/api/explain-problem';
import { unwrap } from '@/shared/api/unwrap';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { FormBody } from '@/shared/ui/form-body';
import { FormMessage } from '@/shared/ui/form-message';
import { Input } from '@/shared/ui/input';

const schema = z.object({
  name: z.string().trim().min(1, 'Please tell us your name.').max(120, 'At most 120 characters.'),
});

export function NameForm({ name }: { name: string }) {
  const router = useRouter();
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { name },
  });
  const save = useMutation({
    mutationFn: (body: z.infer<typeof schema>) => unwrap(api.PATCH('/api/auth/me', { body })),
    onSuccess: () => {
      toast.success('Your name has been saved.');
      router.refresh();
    },
  });
  return (
    <form
      noValidate
      className="flex w-full max-w-xl flex-col gap-4"
      onSubmit={(event) => void handleSubmit((body) => save.mutate(body))(event)}
    >
      <FormBody>
        {save.error && <FormMessage>{explainError(save.error)}</FormMessage>}
        <Field label="Name" error={formState.errors.name?.message}>
          <Input autoComplete="name" {...register('name')} />
        </Field>
        <Button type="submit" variant="secondary" pending={save.isPending} className="self-start">
          Save name
        </Button>
      </FormBody>
    </form>
  );
}
