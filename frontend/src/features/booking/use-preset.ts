'use client';

import { useMemo, useState } from 'react';
import { nothingWished, type Wish, wishOf } from '@/features/hold/wish';
import type { Booking } from '@/shared/api/types';

/** What is chosen before anything is: the seats held now or, when their time has run out, just before; else the wish. */
export function usePreset(hold: Booking | null, wish: Wish) {
  const [lastHold, setLastHold] = useState(hold);
  const [forgotten, setForgotten] = useState(false);
  if (hold && hold !== lastHold) {
    setLastHold(hold);
    setForgotten(false);
  }
  const meant = hold ?? lastHold;
  const preset = useMemo(() => {
    if (forgotten) return nothingWished;
    return meant ? wishOf(meant) : wish;
  }, [forgotten, meant, wish]);
  return { preset, forgetPreset: () => setForgotten(true) };
}
