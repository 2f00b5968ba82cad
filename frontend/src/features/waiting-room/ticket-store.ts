/** What this browser keeps of a place in line, so that the page can be closed. */
export interface KeptTicket {
  readonly ticket: string;
  /** How many were ahead when that was first known; null before. */
  readonly aheadAtFirst: number | null;
}

const keyOf = (concertId: string) => `fermata.place.${concertId}`;

export function keepTicket(concertId: string, kept: KeptTicket): void {
  try {
    localStorage.setItem(keyOf(concertId), JSON.stringify(kept));
  } catch {
    // Nothing is kept where the browser forbids it: joining again answers with the same place.
  }
}

export function forgetTicket(concertId: string): void {
  try {
    localStorage.removeItem(keyOf(concertId));
  } catch {
    // There was nothing to forget.
  }
}

export function readTicket(concertId: string): KeptTicket | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(concertId)) ?? 'null');
    return isTicket(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isTicket(kept: unknown): kept is KeptTicket {
  return typeof kept === 'object' && kept !== null && 'ticket' in kept && typeof kept.ticket === 'string';
}
