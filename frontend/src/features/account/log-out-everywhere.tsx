'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { api } from '@/shared/api/browser';
import { explainError } from '@/shared/api/explain-problem';
import { unwrap } from '@/shared/api/unwrap';
import { Button } from '@/shared/ui/button';

export function LogOutEverywhere() {
  const router = useRouter();
  const logOut = useMutation({
    mutationFn: () => unwrap(api.POST('/api/auth/logout-everywhere')),
    onSuccess: () => {
      toast.success('All devices are logged out, this one too.');
      router.refresh();
    },
    onError: (error) => toast.error(explainError(error)),
  });
  return (
    <Button variant="secondary" pending={logOut.isPending} onClick={() => logOut.mutate()}>
      Log out everywhere
    </Button>
  );
}
