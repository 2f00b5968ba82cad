'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '@/shared/api/browser';
import type { Concert, Plan } from '@/shared/api/types';
import { unwrap } from '@/shared/api/unwrap';
import { buildSeatMap } from './build-seat-map';

/** Where the seats stand. A version of a plan never changes, so it is read once. */
export function useSeatMap({ id, planVersion, tiers }: Concert, enabled = true) {
  const plan = useQuery({
    enabled,
    queryKey: ['plan', id, planVersion],
    staleTime: Infinity,
    // The client's types make plain arrays of tuples.
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/concerts/{id}/plan', {
          params: { path: { id }, query: { version: String(planVersion) } },
          signal,
        }),
      ) as Promise<Plan>,
  });
  const seatMap = useMemo(() => plan.data && buildSeatMap(plan.data, tiers), [plan.data, tiers]);
  return { seatMap, error: plan.error, retry: plan.refetch };
}
