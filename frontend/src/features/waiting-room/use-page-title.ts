'use client';

import { useEffect } from 'react';

/** Puts words before the title of the page, where a tab shows them, for as long as there are any. */
export function usePageTitle(words: string | null): void {
  useEffect(() => {
    if (!words) return;
    const before = document.title;
    const title = `${words} · ${before}`;
    document.title = title;
    return () => {
      // The next page has put its own there.
      if (document.title === title) document.title = before;
    };
  }, [words]);
}
