import { DomainError } from '../kernel/domain-error.js';
import type { Booking } from './booking.js';

/** Terms of a hold; a concert may set its own within the bounds. */
export const holdBounds = {
  leastSeconds: 60,
  mostSeconds: 3600,
  defaultSeconds: 480,
  mostExtensions: 10,
  defaultExtensions: 10,
} as const;

/** What one extension adds. */
export const extensionSeconds = 120;

export function secondsAfter(time: Date, seconds: number): Date {
  return new Date(time.getTime() + seconds * 1000);
}

/** A hold is over on its very millisecond, whether or not anything has noticed. */
export function isLapsed({ status, expiresAt }: Pick<Booking, 'status' | 'expiresAt'>, now: Date): boolean {
  return status === 'held' && expiresAt !== null && expiresAt <= now;
}

export function ensureHeld({ status, expiresAt }: Booking): void {
  if (status === 'held') return;
  if (status === 'expired') {
    throw new DomainError('HOLD_EXPIRED', 'The time for this hold is over.', { expiresAt });
  }
  throw new DomainError('BOOKING_NOT_HELD', `This booking is ${status}, not held.`, {
    bookingStatus: status,
  });
}

/** What the client believes to pay is compared, never believed. */
export function ensurePrice(expectedMinor: number | null, totalMinor: number, currency: string): void {
  if (expectedMinor !== null && expectedMinor !== totalMinor) {
    throw new DomainError('PRICE_CHANGED', 'These seats cost something else by now.', {
      totalMinor,
      currency,
    });
  }
}
