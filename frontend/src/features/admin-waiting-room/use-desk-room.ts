'use client';

import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/browser';
import type { WaitingRoomDesk } from '@/shared/api/types';
import { unwrap } from '@/shared/api/unwrap';

const pollMilliseconds = 2_000;
/** Nothing moves in a room that nobody waits in, but it may open by itself. */
const idlePollMilliseconds = 10_000;

export const deskRoomKey = (id: string) => ['desk-room', id];

/** The waiting room as it goes, at first as the server found it. */
export function useDeskRoom(id: string, rendered: WaitingRoomDesk) {
  return useQuery({
    queryKey: deskRoomKey(id),
    initialData: rendered,
    refetchInterval: ({ state }) => (state.data?.phase === 'off' ? idlePollMilliseconds : pollMilliseconds),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/admin/concerts/{id}/waiting-room', { params: { path: { id } }, signal })),
  });
}
