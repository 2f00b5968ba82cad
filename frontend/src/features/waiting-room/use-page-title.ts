'use client';

import { useEffect } from 'react';

/**
 * Puts words before the title of the page, where a tab shows them, for as long as there are any. The page's own title
 * may come after its content, or change: the words are put before that, too.
 */
export function usePageTitle(words: string | null): void {
  useEffect(() => {
    if (!words) return;
    const prefix = `${words} · `;
    let own = '';
    const put = () => {
      if (document.title.startsWith(prefix)) return;
      own = document.title;
      document.title = prefix + own;
    };
    put();
    const changes = new MutationObserver(put);
    changes.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      changes.disconnect();
      if (document.title === prefix + own) document.title = own;
    };
  }, [words]);
}
