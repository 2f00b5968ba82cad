import type { Booking } from '@/shared/api/types';

type Hold = Pick<Booking, 'status' | 'expiresAt'>;

/** Whether its seats are held at `now` (milliseconds since 1970 by the server's clock). */
export function isHeldAt({ status, expiresAt }: Hold, now: number): boolean {
  return status === 'held' && expiresAt !== null && Date.parse(expiresAt) > now;
}

/** How many seats the hold has. */
export function heldCount({ reservations }: Pick<Booking, 'reservations'>): number {
  return reservations.filter(({ status }) => status === 'held').length;
}

/** 1 → "1 seat", 3 → "3 seats". */
export function seatCountWords(count: number): string {
  return count === 1 ? '1 seat' : `${count} seats`;
}
