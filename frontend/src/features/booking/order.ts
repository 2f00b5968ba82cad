import type { CreateBooking, Tier } from '@/shared/api/types';
import type { SeatPlace } from '@/features/seat-map/seat-place';

/** What a customer is about to book: seats by name, or so many of a tier. The API takes one or the other. */
export type Order =
  | { readonly kind: 'seats'; readonly seats: readonly SeatPlace[] }
  | { readonly kind: 'tiers'; readonly lines: readonly TierLine[] };

export interface TierLine {
  readonly tier: Tier;
  readonly quantity: number;
  readonly totalMinor: number;
}

/** How the order goes over the wire. */
export function orderBody(order: Order): Pick<CreateBooking, 'seats' | 'tiers' | 'totalMinor'> {
  const totalMinor = orderTotalMinor(order);
  return order.kind === 'seats'
    ? { seats: order.seats.map(({ seatNumber }) => seatNumber), totalMinor }
    : { tiers: order.lines.map(({ tier, quantity }) => ({ tierId: tier.id, quantity })), totalMinor };
}

export function orderSize(order: Order): number {
  return order.kind === 'seats'
    ? order.seats.length
    : order.lines.reduce((sum, { quantity }) => sum + quantity, 0);
}

export function orderTotalMinor(order: Order): number {
  return order.kind === 'seats'
    ? order.seats.reduce((sum, { tier }) => sum + tier.priceMinor, 0)
    : order.lines.reduce((sum, { totalMinor }) => sum + totalMinor, 0);
}
