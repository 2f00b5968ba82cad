'use client';

import { useEffect } from 'react';

/** Does `ask` every so many milliseconds, or never; also while the page is in the background. */
export function useAskAgain(everyMilliseconds: number | null, ask: () => unknown): void {
  useEffect(() => {
    if (everyMilliseconds === null) return;
    const timer = setInterval(ask, everyMilliseconds);
    return () => clearInterval(timer);
  }, [everyMilliseconds, ask]);
}
