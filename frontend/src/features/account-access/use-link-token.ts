'use client';

import { useSyncExternalStore } from 'react';

/** The token of a link from a mail, which stands behind `#`: null until the script is there, '' without one. */
export function useLinkToken(): string | null {
  return useSyncExternalStore(onHashChange, readToken, () => null);
}

/** Takes a token that was used up out of the address. */
export function forgetLinkToken(): void {
  history.replaceState(null, '', location.pathname);
}

function readToken(): string {
  return new URLSearchParams(location.hash.slice(1)).get('token') ?? '';
}

function onHashChange(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}
