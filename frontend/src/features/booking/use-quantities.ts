'use client';

import { useState } from 'react';
import type { Booking, Tier } from '@/shared/api/types';
import { priceLine } from './held-order';
import type { TierLine } from './order';

type Quantities = Readonly<Record<string, number>>;

/**
 * How many of each tier are wanted, at most `most` together: at first those of `preset`. Where there is but one kind of
 * place, one is wanted.
 */
export function useQuantities(
  tiers: readonly Tier[],
  most: number,
  preset: Quantities,
  hold: Booking | null,
) {
  const [chosen, setChosen] = useState<Quantities | null>(null);
  const [guess] = useState(() => firstGuess(tiers));
  const atFirst = Object.keys(preset).length > 0 ? capped(preset, tiers) : guess;
  const quantities = chosen ?? atFirst;
  const lines: TierLine[] = tiers.flatMap((tier) => {
    const quantity = quantities[tier.id] ?? 0;
    return quantity > 0 ? [priceLine(tier, quantity, hold)] : [];
  });
  const wanted = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return {
    quantities,
    lines,
    room: most - wanted,
    set: (tierId: string, quantity: number) =>
      setChosen((now) => ({ ...(now ?? atFirst), [tierId]: quantity })),
    reset: () => setChosen(null),
  };
}

function firstGuess([only, ...others]: readonly Tier[]): Quantities {
  const obvious = only && others.length === 0 && only.seating === 'general' && only.available > 0;
  return obvious ? { [only.id]: 1 } : {};
}

/** No more of a tier than there are left. */
function capped(preset: Quantities, tiers: readonly Tier[]): Quantities {
  return Object.fromEntries(
    tiers.map(({ id, available }) => [id, Math.min(preset[id] ?? 0, available)] as const),
  );
}
