'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/shared/api/browser';
import { toProblem } from '@/shared/api/problem';
import { unwrap } from '@/shared/api/unwrap';
import type { Credentials } from './account-schemas';
import { useArrive } from './use-arrive';

export interface LoginRequest extends Credentials {
  code?: string;
  leaveBookings?: true;
}

/** What is asked for: the password, then the code of a second factor, then what becomes of a guest's bookings. */
export type LoginStep = 'credentials' | 'code' | 'bookings';

const stepByCode: Readonly<Record<string, LoginStep>> = {
  SECOND_FACTOR_NEEDED: 'code',
  INVALID_CODE: 'code',
  BOOKINGS_NOT_MOVED: 'bookings',
  INVALID_CREDENTIALS: 'credentials',
};

/** Logs in, step by step, and goes on to `next`. */
export function useLogin(next: string) {
  const arrive = useArrive();
  const [step, setStep] = useState<LoginStep>('credentials');
  const login = useMutation({
    mutationFn: (body: LoginRequest) => unwrap(api.POST('/api/auth/login', { body })),
    onSuccess: () => arrive(next),
    onError: (error) => setStep((now) => stepByCode[toProblem(error).code] ?? now),
  });
  const problem = login.isError ? toProblem(login.error) : null;
  return {
    step,
    pending: login.isPending || login.isSuccess,
    // That a code is needed is no mistake of whoever logs in.
    problem: problem?.code === 'SECOND_FACTOR_NEEDED' ? null : problem,
    start: (credentials: Credentials) => login.mutate(credentials),
    addCode: (code: string) => login.mutate({ ...login.variables!, code }),
    // A code works once: if there was one the server asks for the next.
    leaveBookings: () => login.mutate({ ...login.variables!, code: undefined, leaveBookings: true }),
    stayGuest: () => arrive('/bookings'),
  };
}
