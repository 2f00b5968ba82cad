/**
 * The server's time, as far as its answers have told it: the device's clock may be minutes off, and a hold ends by the
 * server's. `Date` headers name whole seconds, so each answer gives bounds for the difference, and several narrow it.
 */
let bounds: { readonly least: number; readonly most: number } | null = null;

/** An answer whose `Date` header is `date` was asked for and arrived at these moments of the device's clock. */
export function noteServerTime(date: string | null, sentAt: number, receivedAt: number): void {
  const second = Date.parse(date ?? '');
  if (Number.isNaN(second)) return;
  const least = second - receivedAt;
  const most = second + 999 - sentAt;
  // Bounds that contradict the earlier ones mean that somebody has set the device's clock.
  const agrees = bounds && least <= bounds.most && most >= bounds.least;
  bounds = agrees
    ? { least: Math.max(least, bounds!.least), most: Math.min(most, bounds!.most) }
    : { least, most };
}

/** For the moment before any answer: `now` (ISO 8601) is when the server put the page together. */
export function guessServerTime(now: string): void {
  if (bounds) return;
  const difference = Date.parse(now) - Date.now();
  bounds = { least: difference, most: difference };
}

export function knowsServerTime(): boolean {
  return bounds !== null;
}

/** Milliseconds since 1970 by the server's clock. */
export function serverNow(): number {
  return Date.now() + (bounds ? (bounds.least + bounds.most) / 2 : 0);
}
