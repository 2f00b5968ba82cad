'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/browser';
import type { ConcertStats, SalesPace, WaitingRoomDesk } from '@/shared/api/types';
import { unwrap } from '@/shared/api/unwrap';
import { addSample, type LiveSample, sampleOf } from './live-sample';

const pollMilliseconds = 2_000;

export interface LiveSale {
  readonly stats: ConcertStats;
  readonly pace: SalesPace;
  readonly room: WaitingRoomDesk;
  /** How it stood since the page was opened. */
  readonly samples: readonly LiveSample[];
}

/** The figures of a sale, asked for every two seconds while somebody looks. */
export function useLiveSale(id: string) {
  const queries = useQueryClient();
  const queryKey = ['live-sale', id];
  return useQuery({
    queryKey,
    gcTime: 0,
    refetchInterval: pollMilliseconds,
    queryFn: async ({ signal }): Promise<LiveSale> => {
      const asked = { params: { path: { id } }, signal };
      const [stats, pace, room] = await Promise.all([
        unwrap(api.GET('/api/admin/concerts/{id}/stats', asked)),
        unwrap(api.GET('/api/admin/concerts/{id}/sales-pace', asked)),
        unwrap(api.GET('/api/admin/concerts/{id}/waiting-room', asked)),
      ]);
      const before = queries.getQueryData<LiveSale>(queryKey)?.samples ?? [];
      return { stats, pace, room, samples: addSample(before, sampleOf(stats, pace, room)) };
    },
  });
}
