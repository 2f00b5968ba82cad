'use client';

import { BookingsChoice } from './bookings-choice';
import { CodeForm } from './code-form';
import { CredentialsForm } from './credentials-form';
import { useLogin } from './use-login';

/** Logs in and goes on to `next`; asks first where a guest's bookings cannot come along. */
export function LoginForm({ next }: { next: string }) {
  const login = useLogin(next);
  const { step, problem, pending } = login;
  if (step === 'code') return <CodeForm problem={problem} pending={pending} onCode={login.addCode} />;
  if (step === 'bookings')
    return (
      <BookingsChoice
        problem={problem}
        pending={pending}
        onLeave={login.leaveBookings}
        onStay={login.stayGuest}
      />
    );
  return <CredentialsForm problem={problem} pending={pending} onCredentials={login.start} />;
}
