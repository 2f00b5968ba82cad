'use client';

import { useMutation } from '@tanstack/react-query';
import { CircleUser } from 'lucide-react';
import Link from 'next/link';
import { DropdownMenu } from 'radix-ui';
import { toast } from 'sonner';
import { forgetContact } from '@/features/booking/contact';
import { api } from '@/shared/api/browser';
import { explainError } from '@/shared/api/explain-problem';
import { unwrap } from '@/shared/api/unwrap';
import '@/shared/security/style-nonce';
import { useArrive } from './use-arrive';

const item =
  'flex min-h-11 cursor-pointer items-center rounded-md px-3 font-semibold outline-none data-highlighted:bg-sunken';

/** Who is logged in, with the ways to the account, to the desk and out. */
export function AccountMenu({ words, isStaff }: { words: string; isStaff: boolean }) {
  const arrive = useArrive();
  const logOut = useMutation({
    mutationFn: () => unwrap(api.POST('/api/auth/logout')),
    onSuccess: () => {
      forgetContact();
      arrive('/');
    },
    onError: (error) => toast.error(explainError(error)),
  });
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        aria-label={`Account: ${words}`}
        className="inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-md text-base font-semibold hover:bg-sunken sm:px-3"
      >
        <CircleUser aria-hidden className="size-5 shrink-0" />
        <span className="max-w-40 truncate max-sm:sr-only">{words}</span>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          className="z-40 min-w-48 rounded-lg border border-line bg-surface p-2 shadow-lift"
        >
          <p className="max-w-64 truncate border-b border-line px-3 pt-1 pb-2 text-muted">{words}</p>
          <DropdownMenu.Item asChild className={item}>
            <Link href="/account">My account</Link>
          </DropdownMenu.Item>
          {isStaff && (
            <DropdownMenu.Item asChild className={item}>
              <Link href="/admin">For organisers</Link>
            </DropdownMenu.Item>
          )}
          <DropdownMenu.Item className={item} onSelect={() => logOut.mutate()}>
            Log out
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
