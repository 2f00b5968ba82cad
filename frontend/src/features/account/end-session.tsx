'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { api } from '@/shared/api/browser';
import { explainError } from '@/shared/api/explain-problem';
import { toProblem } from '@/shared/api/problem';
import { unwrap } from '@/shared/api/unwrap';
import { Button } from '@/shared/ui/button';

export interface EndSessionProps {
  id: string;
  /** Whether it is the session of this browser. */
  current: boolean;
  device: string;
}

/** Logs one device out. That it was logged out already is fine. */
export function EndSession({ id, current, device }: EndSessionProps) {
  const router = useRouter();
  const end = useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/auth/sessions/{id}', { params: { path: { id } } })),
    onSuccess: () => {
      toast.success(`Logged out: ${device}.`);
      router.refresh();
    },
    onError: (error) => {
      if (toProblem(error).code === 'NOT_FOUND') router.refresh();
      else toast.error(explainError(error));
    },
  });
  return (
    <Button
      variant="ghost"
      size="sm"
      pending={end.isPending}
      aria-label={current ? 'Log out this device' : `Log out ${device}`}
      onClick={() => end.mutate()}
    >
      Log out
    </Button>
  );
}
