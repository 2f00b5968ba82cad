import type { SeatLook } from './seat-shapes';

export interface SeatSignProps {
  look: SeatLook;
  /** A free seat has its tier's. */
  colour?: string;
}

/** A seat as the map draws it, for the legend. */
export function SeatSign({ look, colour }: SeatSignProps) {
  return (
    <svg viewBox="-6 -6 12 12" className="size-5 shrink-0" aria-hidden focusable="false">
      {look === 'free' && <circle r="4.6" fill={colour} />}
      {look === 'chosen' && <rect x="-5" y="-5" width="10" height="10" rx="2" fill="var(--ink)" />}
      {(look === 'mine' || look === 'booked') && <path d="M0-6 6 0 0 6-6 0z" fill="var(--seat-mine)" />}
      {look === 'held' && <path d="M4.2 0a4.2 4.2 0 0 1-8.4 0z" fill="var(--seat-gone)" />}
      {look === 'sold' && <path d="M-3-3 3 3M3-3-3 3" stroke="var(--seat-gone)" strokeWidth="1.8" />}
      {look === 'blocked' && <path d="M-3 0H3" stroke="var(--seat-blocked)" strokeWidth="1.8" />}
    </svg>
  );
}
