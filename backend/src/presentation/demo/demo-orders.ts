import type { Wanted } from '../../domain/bookings/ledger-request.js';
import type { TierView } from '../../use-cases/concerts/concert-views.js';
import type { DemoConcert } from './demo-concerts.js';

/** What is still to be ordered: what a seeding that was cut off has sold already stays sold. */
export function missingOrders({ sold }: DemoConcert, tiers: readonly TierView[], states: string): Wanted[] {
  const isFree = ({ seats }: { seats: readonly number[] }) => seats.every((seat) => states[seat - 1] === 'f');
  return [...seatOrders(tiers, sold.seats).filter(isFree), ...placeOrders(tiers, sold.places)];
}

/** Groups of four, spread over the plan as people sit who came together. */
function seatOrders(tiers: readonly TierView[], seats: number): { seats: number[] }[] {
  const total = sumOf(tiers.filter(({ seating }) => seating === 'assigned'));
  const groups = Math.ceil(seats / 4);
  const stride = Math.floor(total / Math.max(groups, 1));
  return Array.from({ length: groups }, (_, group) => {
    const first = group * stride + 1;
    return { seats: Array.from({ length: Math.min(4, seats - group * 4) }, (_, seat) => first + seat) };
  });
}

/** One place an order. */
function placeOrders(tiers: readonly TierView[], places: number): Wanted[] {
  const general = tiers.find(({ seating }) => seating === 'general');
  if (!general) return [];
  const missing = Math.max(places - (general.total - general.available), 0);
  return Array.from({ length: missing }, () => ({ tiers: [{ tierId: general.id, quantity: 1 }] }));
}

function sumOf(tiers: readonly TierView[]): number {
  return tiers.reduce((sum, { total }) => sum + total, 0);
}
