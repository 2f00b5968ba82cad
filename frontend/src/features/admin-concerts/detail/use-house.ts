'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSeatMap } from '@/features/seat-map/use-seat-map';
import { useSeatStates } from '@/features/seat-map/use-seat-states';
import { api } from '@/shared/api/browser';
import type { Concert, Plan } from '@/shared/api/types';
import { unwrap } from '@/shared/api/unwrap';
import { nameSeats } from '../model/seat-words';

/** The seats of a concert: on the map, by name, and which are free. */
export function useHouse(concert: Concert) {
  const { id, planVersion, totalSeats } = concert;
  const { seatMap, error } = useSeatMap(concert);
  const states = useSeatStates(id);
  // The same plan that the map is drawn from, so it is read once.
  const plan = useQuery({
    queryKey: ['plan', id, planVersion],
    staleTime: Infinity,
    queryFn: () =>
      unwrap(
        api.GET('/api/concerts/{id}/plan', {
          params: { path: { id }, query: { version: String(planVersion) } },
        }),
      ) as Promise<Plan>,
  });
  const names = useMemo(() => plan.data && nameSeats(plan.data, totalSeats), [plan.data, totalSeats]);
  return { seatMap, names, states: states.data?.states, error: error ?? states.error };
}
