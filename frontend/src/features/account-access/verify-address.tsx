'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { api } from '@/shared/api/browser';
import { explainError } from '@/shared/api/explain-problem';
import { toProblem } from '@/shared/api/problem';
import { unwrap } from '@/shared/api/unwrap';
import { Button } from '@/shared/ui/button';
import { FormMessage } from '@/shared/ui/form-message';
import { LinkButton } from '@/shared/ui/link-button';
import { BrokenLink } from './broken-link';
import { SuccessNote } from './success-note';
import { forgetLinkToken, useLinkToken } from './use-link-token';

/** Proves an address with one click: programs that only look at the links of a mail prove nothing. */
export function VerifyAddress({ loggedIn }: { loggedIn: boolean }) {
  const router = useRouter();
  const token = useLinkToken();
  const verify = useMutation({
    mutationFn: () =>
      unwrap(api.POST('/api/auth/email-verification/confirm', { body: { token: token ?? '' } })),
    onSuccess: () => {
      forgetLinkToken();
      router.refresh();
    },
  });
  if (verify.isSuccess)
    return (
      <>
        <SuccessNote>Thank you: the address is yours. What was booked for it is in your account.</SuccessNote>
        <LinkButton href={loggedIn ? '/bookings' : '/login'} size="lg">
          {loggedIn ? 'My bookings' : 'Log in'}
        </LinkButton>
      </>
    );
  if (token === '' || (verify.isError && toProblem(verify.error).code === 'LINK_INVALID'))
    return (
      <BrokenLink href={loggedIn ? '/account' : '/login'}>
        {loggedIn ? 'To my account' : 'Log in to have another sent'}
      </BrokenLink>
    );
  return (
    <>
      {verify.isError && <FormMessage>{explainError(verify.error)}</FormMessage>}
      <p>If you have not signed up, close this page: without you nobody can use your address.</p>
      <Button size="lg" disabled={token === null} pending={verify.isPending} onClick={() => verify.mutate()}>
        Yes, this address is mine
      </Button>
    </>
  );
}
