'use client';

import { useState } from 'react';
import type { Tier } from '@/shared/api/types';
import type { TierLine } from './order';

/** How many of each tier are wanted, at most `most` together. */
export function useQuantities(tiers: readonly Tier[], most: number) {
  const [quantities, setQuantities] = useState<Readonly<Record<string, number>>>({});
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
