'use client';

import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/browser';
import type { Concert, Tier } from '@/shared/api/types';
import { unwrap } from '@/shared/api/unwrap';

const pollMilliseconds = 5_000;

export const availabilityKey = (concertId: string) => ['availability', concertId];

/** The concert's tiers with what is left of them now. */
export function useAvailability({ id, tiers }: Concert): readonly Tier[] {
  const { data } = useQuery({
    queryKey: availabilityKey(id),
    refetchInterval: pollMilliseconds,
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/concerts/{idOrSlug}/availability', { params: { path: { idOrSlug: id } }, signal }),
      ),
  });
  if (!data) return tiers;
  const left = new Map(data.tiers.map((tier) => [tier.id, tier.available]));
  return tiers.map((tier) => ({ ...tier, available: left.get(tier.id) ?? tier.available }));
}
