'use client';

import { CodeForm, loginCodeHint } from '@/features/second-factor/code-form';
import { explainProblem } from '@/shared/api/explain-problem';
import { BookingsChoice } from './bookings-choice';
import { CredentialsForm } from './credentials-form';
import { useLogin } from './use-login';

/** Logs in and goes on to `next`; asks first where a guest's bookings cannot come along. */
export function LoginForm({ next }: { next: string }) {
  const login = useLogin(next);
  const { step, problem, pending } = login;
  const message = problem ? explainProblem(problem) : undefined;
  if (step === 'code')
    return (
      <CodeForm
        hint={loginCodeHint}
        submitLabel="Log in"
        pending={pending}
        error={message}
        onCode={login.addCode}
        takesFocus
      />
    );
  if (step === 'bookings')
    return (
      <BookingsChoice
        problem={problem}
        pending={pending}
        onLeave={login.leaveBookings}
        onStay={login.stayGuest}
      />
    );
  return <CredentialsForm message={message} pending={pending} onCredentials={login.start} />;
}
