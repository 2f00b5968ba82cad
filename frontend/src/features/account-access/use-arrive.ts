'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';

/** Goes on as somebody else than before: whatever was read for the one before is read anew. */
export function useArrive(): (page: string) => void {
  const router = useRouter();
  const queries = useQueryClient();
  return (page) => {
    void queries.invalidateQueries();
    router.replace(page);
    router.refresh();
  };
}
