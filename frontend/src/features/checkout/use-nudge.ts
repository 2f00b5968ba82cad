'use client';

import { useEffect } from 'react';

const nudgeMilliseconds = 6_000;

/** Does `work` every few seconds while `active`, as long as somebody looks at the page. */
export function useNudge(active: boolean, work: () => void): void {
  useEffect(() => {
    if (!active) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') work();
    }, nudgeMilliseconds);
    return () => clearInterval(timer);
  }, [active, work]);
}
