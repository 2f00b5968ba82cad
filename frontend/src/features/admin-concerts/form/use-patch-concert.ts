import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { api } from '@/shared/api/browser';
import type { components } from '@/shared/api/schema';
import { unwrap } from '@/shared/api/unwrap';

export interface PatchConcertOptions {
  saved: string;
  onError: (error: unknown) => void;
}

/** Changes a part of a concert, says so, and shows the page as it is now. */
export function usePatchConcert(id: string, { saved, onError }: PatchConcertOptions) {
  const router = useRouter();
  return useMutation({
    mutationFn: (body: components['schemas']['EditConcert']) =>
      unwrap(api.PATCH('/api/admin/concerts/{id}', { params: { path: { id } }, body })),
    onSuccess: () => {
      toast.success(saved);
      router.refresh();
    },
    onError,
  });
}
