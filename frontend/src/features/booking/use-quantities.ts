'use client';

import { useState } from 'react';
import type { Tier } from '@/shared/api/types';
import type { TierLine } from './order';

/** How many of each tier are wanted, at most `most` together. Where there is but one kind of place, one is wanted. */
export function useQuantities(tiers: readonly Tier[], most: number) {
  const [quantities, setQuantities] = useState<Readonly<Record<string, number>>>(() => firstGuess(tiers));
  const lines: TierLine[] = tiers.flatMap((tier) => {
    const quantity = quantities[tier.id] ?? 0;
    return quantity > 0 ? [{ tier, quantity }] : [];
  });
  const wanted = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return {
    quantities,
    lines,
    room: most - wanted,
    set: (tierId: string, quantity: number) => setQuantities((now) => ({ ...now, [tierId]: quantity })),
  };
}

function firstGuess([only, ...others]: readonly Tier[]): Record<string, number> {
  const obvious = only && others.length === 0 && only.seating === 'general' && only.available > 0;
  return obvious ? { [only.id]: 1 } : {};
}
