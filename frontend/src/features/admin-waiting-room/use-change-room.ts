'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { api } from '@/shared/api/browser';
import type { components } from '@/shared/api/schema';
import { unwrap } from '@/shared/api/unwrap';
import { deskRoomKey } from './use-desk-room';

export interface ChangeRoomOptions {
  saved: string;
  onError: (error: unknown) => void;
}

/** Sets the waiting room in another way, and shows at once how it goes now. */
export function useChangeRoom(id: string, { saved, onError }: ChangeRoomOptions) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: components['schemas']['ChangeWaitingRoom']) =>
      unwrap(api.PATCH('/api/admin/concerts/{id}/waiting-room', { params: { path: { id } }, body })),
    onSuccess: async (room) => {
      // An answer that is on its way tells how it was set before.
      await queries.cancelQueries({ queryKey: deskRoomKey(id) });
      queries.setQueryData(deskRoomKey(id), room);
      toast.success(saved);
    },
    onError,
  });
}
