import { DomainError } from '../kernel/domain-error.js';

export const bookingStatuses = ['held', 'active', 'cancelled', 'expired'] as const;
/** Bookings and their reservations share these. */
export type BookingStatus = (typeof bookingStatuses)[number];

/** Every change a booking or reservation may go through; `expired → active` is for a late payment only. */
const nextStatuses: Readonly<Record<BookingStatus, readonly BookingStatus[]>> = {
  held: ['active', 'cancelled', 'expired'],
  active: ['cancelled'],
  cancelled: [],
  expired: ['active'],
};

export function canBecome(from: BookingStatus, to: BookingStatus): boolean {
  return nextStatuses[from].includes(to);
}

export function ensureCanBecome(from: BookingStatus, to: BookingStatus): void {
  if (!canBecome(from, to)) {
    throw new DomainError('INVALID_TRANSITION', `What is ${from} cannot become ${to}.`, { from, to });
  }
}

/** A live reservation keeps its seat from everybody else. */
export function isLive(status: BookingStatus): boolean {
  return status === 'held' || status === 'active';
}
