import type { Reservation } from './booking.js';
import { ensureKnown, ensureOnSale, ensureWithinLimit, freeSeats, freeSeatsOfTiers } from './choose-seats.js';
import { ensureHeld, ensurePrice } from './hold.js';
import type { LedgerPage } from './ledger-page.js';
import type { ChangeHold, LedgerResults, Wanted } from './ledger-request.js';
import type { LedgerBooking, LedgerSeat } from './ledger-state.js';
import { priceOfAll, reserve } from './reserve.js';

/**
 * Gives a hold other seats, all or none; what it keeps keeps its price. An open attempt to pay was for another
 * amount and ends. Seats can be added while the sale is open, and given back at any time.
 */
export function changeHold(page: LedgerPage, request: ChangeHold): LedgerResults['change-hold'] {
  const booking = page.bookings.get(request.bookingId);
  ensureHeld(booking);
  ensureKnown(page, request.wanted);
  const { kept, added } = choose(page, booking, request.wanted);
  if (added.length > 0) ensureOnSale(page);
  const dropped = heldOf(booking).filter((reservation) => !kept.includes(reservation));
  ensureWithinLimit(page, booking.customerId, added.length - dropped.length);
  const totalMinor = kept.reduce((sum, { priceMinor }) => sum + priceMinor, 0) + priceOfAll(page, added);
  ensurePrice(request.expectedTotalMinor, totalMinor, booking.currency);
  if (added.length === 0 && dropped.length === 0) return booking;

  page.payments.rejectOpen(booking.id);
  const changed = page.changeHold(booking, dropped, reserve(page, added, 'held'), request.actor);
  // Nothing is left to pay: what is free of charge need not be held.
  return totalMinor === 0 ? page.confirm(changed, request.actor) : changed;
}

function heldOf(booking: LedgerBooking): Reservation[] {
  return booking.reservations.filter(({ status }) => status === 'held');
}

/** What the hold keeps of its seats, and the free ones that it gets. */
function choose(
  page: LedgerPage,
  booking: LedgerBooking,
  wanted: Wanted,
): { kept: Reservation[]; added: LedgerSeat[] } {
  const held = heldOf(booking);
  if ('seats' in wanted) {
    const kept = held.filter(({ seatNumber }) => wanted.seats.includes(seatNumber));
    const own = new Set(kept.map(({ seatNumber }) => seatNumber));
    return {
      kept,
      added: freeSeats(
        page,
        wanted.seats.filter((seatNumber) => !own.has(seatNumber)),
      ),
    };
  }
  const kept = wanted.tiers.flatMap(({ tierId, quantity }) =>
    held.filter((reservation) => reservation.tierId === tierId).slice(0, quantity),
  );
  const more = wanted.tiers
    .map(({ tierId, quantity }) => ({
      tierId,
      quantity: quantity - kept.filter((reservation) => reservation.tierId === tierId).length,
    }))
    .filter(({ quantity }) => quantity > 0);
  return { kept, added: freeSeatsOfTiers(page, more) };
}
