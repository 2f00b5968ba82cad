import { wishOf } from '@/features/hold/wish';
import type { SeatPlace } from '@/features/seat-map/seat-place';
import type { Booking, Tier } from '@/shared/api/types';
import type { Order, TierLine } from './order';

/** Seats that are held keep the price they were held at. */
export function priceSeats(seats: readonly SeatPlace[], hold: Booking | null): SeatPlace[] {
  const kept = new Map(heldOf(hold).map(({ seatNumber, priceMinor }) => [seatNumber, priceMinor]));
  return seats.map((seat) => {
    const priceMinor = kept.get(seat.seatNumber);
    return priceMinor === undefined ? seat : { ...seat, tier: { ...seat.tier, priceMinor } };
  });
}

/** As `priceSeats`, for so many of a tier. */
export function priceLine(tier: Tier, quantity: number, hold: Booking | null): TierLine {
  const kept = heldOf(hold)
    .filter(({ tierId }) => tierId === tier.id)
    .slice(0, quantity);
  const keptMinor = kept.reduce((sum, { priceMinor }) => sum + priceMinor, 0);
  return { tier, quantity, totalMinor: keptMinor + (quantity - kept.length) * tier.priceMinor };
}

/** What is free for who holds some of it already. */
export function withOwn(tiers: readonly Tier[], hold: Booking | null): readonly Tier[] {
  const own = heldOf(hold);
  if (own.length === 0) return tiers;
  return tiers.map((tier) => ({
    ...tier,
    available: tier.available + own.filter(({ tierId }) => tierId === tier.id).length,
  }));
}

/** The API's letters with the customer's own seats as free ones: they may be chosen and left out. */
export function freeOwnSeats(states: string | undefined, hold: Booking | null): string | undefined {
  const own = heldOf(hold);
  if (states === undefined || own.length === 0) return states;
  const letters = [...states];
  for (const { seatNumber } of own) letters[seatNumber - 1] = 'f';
  return letters.join('');
}

/** Whether the order is what is held already. */
export function isWhatIsHeld(order: Order, hold: Booking): boolean {
  const { seats, tiers } = wishOf(hold);
  if (order.kind === 'seats') {
    return (
      order.seats.length === seats.length && order.seats.every(({ seatNumber }) => seats.includes(seatNumber))
    );
  }
  return (
    order.lines.length === Object.keys(tiers).length &&
    order.lines.every(({ tier, quantity }) => tiers[tier.id] === quantity)
  );
}

/** Of a hold, what has not been let go. */
export function heldOf(hold: Booking | null) {
  return hold?.reservations.filter(({ status }) => status === 'held') ?? [];
}
