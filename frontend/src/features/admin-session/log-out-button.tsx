'use client';

import { useMutation } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { api } from '@/shared/api/browser';
import { explainError } from '@/shared/api/explain-problem';
import { unwrap } from '@/shared/api/unwrap';
import { Button } from '@/shared/ui/button';

export function LogOutButton() {
  const router = useRouter();
  const logOut = useMutation({
    mutationFn: () => unwrap(api.POST('/api/auth/logout')),
    onSuccess: () => {
      router.replace('/admin/login');
      router.refresh();
    },
    onError: (error) => toast.error(explainError(error)),
  });
  return (
    <Button
      variant="ghost"
      className="px-3! whitespace-nowrap lg:justify-start lg:hover:bg-surface"
      pending={logOut.isPending}
      onClick={() => logOut.mutate()}
    >
      {!logOut.isPending && <LogOut aria-hidden className="size-4" />}
      Log out
    </Button>
  );
}
