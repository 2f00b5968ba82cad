'use client';

import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/browser';
import type { Concert } from '@/shared/api/types';
import { unwrap } from '@/shared/api/unwrap';

/** Many wait, and none of them has to know it to the second. */
const pollMilliseconds = 20_000;

/** How many seats are left, as whoever waits would like to know. */
export function SeatsLeft({ concert: { id, available } }: { concert: Concert }) {
  const { data } = useQuery({
    queryKey: ['seats-left', id],
    refetchInterval: pollMilliseconds,
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/concerts/{idOrSlug}/availability', { params: { path: { idOrSlug: id } }, signal }),
      ),
  });
  const left = data ? data.tiers.reduce((sum, tier) => sum + tier.available, 0) : available;
  return left === 0 ? 'None just now' : left.toLocaleString('en');
}
