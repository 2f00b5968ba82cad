/** A made-up address, to see whether a link leads away from ours. */
const here = 'http://here.invalid';

/** Where to go afterwards: the page that was asked for if it is one of ours, never another site, else `otherwise`. */
export function nextPage(asked: string | null | undefined, otherwise: string): string {
  if (!asked?.startsWith('/') || !URL.canParse(asked, here)) return otherwise;
  const { origin, pathname, search } = new URL(asked, here);
  if (origin !== here || pathname.startsWith('//') || isWayIn(pathname)) return otherwise;
  return pathname + search;
}

/** Pages that one leaves once one is logged in. */
export function isWayIn(pathname: string): boolean {
  return /^\/(?:login|signup|forgot|reset|verify|admin\/login)(?:\/|$)/.test(pathname);
}
