'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useForm } from 'react-hook-form';
import { toast } from 'sonner';
import { z } from 'zod';
import { staffRoles } from '@/features/admin-session/role-words';
import { api } from '@/shared/api/browser';
import { explainError } from '@/shared/api/explain-problem';
import { setFieldErrors } from '@/shared/api/field-errors';
import { unwrap } from '@/shared/api/unwrap';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { FormMessage } from '@/shared/ui/form-message';
import { Input } from '@/shared/ui/input';
import { RoleField } from './role-field';

/** The bounds are the API's. */
const schema = z.object({
  name: z.string().trim().min(1, 'Enter a name.').max(120, 'At most 120 characters.'),
  email: z.email('Enter an e-mail address.').max(254, 'At most 254 characters.'),
  role: z.enum(staffRoles),
});
type Values = z.infer<typeof schema>;

const isField = (path: string): path is keyof Values => path in schema.shape;

export function AddPersonForm({ onAdded }: { onAdded: () => void }) {
  const router = useRouter();
  const { register, handleSubmit, formState, setError } = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: { name: '', email: '', role: 'viewer' },
  });
  const add = useMutation({
    mutationFn: (body: Values) => unwrap(api.POST('/api/admin/staff', { body })),
    onSuccess: ({ name, email, invited }) => {
      toast.success(invited ? `${email} is invited.` : `${name ?? email} works here now.`);
      router.refresh();
      onAdded();
    },
    onError: (error) => setFieldErrors(error, setError, isField),
  });
  const { errors } = formState;
  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => void handleSubmit((body) => add.mutate(body))(event)}
    >
      {add.isError && <FormMessage>{explainError(add.error)}</FormMessage>}
      <Field label="Name" error={errors.name?.message}>
        <Input autoComplete="off" {...register('name')} />
      </Field>
      <Field label="E-mail" error={errors.email?.message}>
        <Input type="email" autoComplete="off" {...register('email')} />
      </Field>
      <RoleField {...register('role')} />
      <Button type="submit" pending={add.isPending} className="self-end">
        Add
      </Button>
    </form>
  );
}
