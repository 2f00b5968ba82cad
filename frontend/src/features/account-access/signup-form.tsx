'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { recallContact } from '@/features/booking/contact';
import { api } from '@/shared/api/browser';
import { explainError } from '@/shared/api/explain-problem';
import { setFieldErrors } from '@/shared/api/field-errors';
import { unwrap } from '@/shared/api/unwrap';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { FormBody } from '@/shared/ui/form-body';
import { FormMessage } from '@/shared/ui/form-message';
import { Input } from '@/shared/ui/input';
import { passwordHint, type SignUp, signUpSchema } from './account-schemas';
import { MailOnItsWay } from './mail-on-its-way';

const isField = (path: string): path is keyof SignUp => path in signUpSchema.shape;

export interface SignupFormProps {
  next: string;
  /** Below the form, and gone with it. */
  children: ReactNode;
}

/** Makes an account of whoever is here; what a guest has booked stays. */
export function SignupForm({ next, children }: SignupFormProps) {
  const router = useRouter();
  const form = useForm<SignUp>({
    resolver: zodResolver(signUpSchema),
    defaultValues: { name: '', email: '', password: '' },
  });
  const { register, handleSubmit, reset, setError, formState } = form;
  const signUp = useMutation({
    mutationFn: (body: SignUp) => unwrap(api.POST('/api/auth/register', { body })),
    onSuccess: () => router.refresh(),
    onError: (error) => setFieldErrors(error, setError, isField),
  });
  useEffect(() => {
    const known = recallContact();
    if (known) reset({ ...known, password: '' });
  }, [reset]);

  if (signUp.isSuccess) return <MailOnItsWay email={signUp.variables.email} next={next} />;
  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => void handleSubmit((body) => signUp.mutate(body))(event)}
    >
      <FormBody>
        {signUp.isError && <FormMessage>{explainError(signUp.error)}</FormMessage>}
        <Field label="Your name" error={formState.errors.name?.message}>
          <Input autoComplete="name" {...register('name')} />
        </Field>
        <Field label="E-mail" error={formState.errors.email?.message}>
          <Input type="email" inputMode="email" autoComplete="username" {...register('email')} />
        </Field>
        <Field label="Password" hint={passwordHint} error={formState.errors.password?.message}>
          <Input type="password" autoComplete="new-password" {...register('password')} />
        </Field>
        <Button type="submit" size="lg" pending={signUp.isPending}>
          Sign up
        </Button>
      </FormBody>
      {children}
    </form>
  );
}
