import { salePhase } from '../concerts/sale-phase.js';
import type { Actor } from '../customers/actor.js';
import { DomainError, type FieldError, invalidInput } from '../kernel/domain-error.js';
import { bestSeats } from './best-seats.js';
import { totalOf } from './booking.js';
import type { LedgerPage } from './ledger-page.js';
import {
  type ClaimSeats,
  type Idempotency,
  type LedgerResults,
  quantityOf,
  type TierQuantity,
  type Wanted,
} from './ledger-request.js';
import type { LedgerSeat } from './ledger-state.js';

/** All or none of the seats, or the same booking again for the same key. */
export function claimSeats(page: LedgerPage, claim: ClaimSeats): LedgerResults['claim-seats'] {
  const replayed = claim.idempotency && findReplay(page, claim.actor, claim.idempotency);
  if (replayed) return { booking: replayed, replayed: true };

  ensureOnSale(page);
  ensureKnown(page, claim.wanted);
  ensureWithinLimit(page, claim.actor.id, quantityOf(claim.wanted));
  const seats =
    'seats' in claim.wanted ? takeNamed(page, claim.wanted.seats) : takeOfTiers(page, claim.wanted.tiers);

  const inOrder = seats.sort((a, b) => a.seatNumber - b.seatNumber);
  const reservations = inOrder.map((seat) => ({
    id: page.draw.id(),
    seatNumber: seat.seatNumber,
    label: seat.label,
    tierId: seat.tierId,
    priceMinor: page.findTier(seat.tierId)!.priceMinor,
    status: 'active' as const,
  }));
  const booking = {
    id: page.draw.id(),
    reference: page.draw.reference(),
    concertId: page.concert.id,
    customerId: claim.actor.id,
    contact: claim.contact,
    status: 'active' as const,
    totalMinor: totalOf('active', reservations),
    currency: page.concert.currency,
    expiresAt: null,
    createdAt: page.now,
    reservations,
    idempotency: claim.idempotency,
  };
  page.addBooking(booking, claim.actor, 'reserve');
  return { booking, replayed: false };
}

function findReplay(page: LedgerPage, actor: Actor, { key, requestHash }: Idempotency) {
  const earlier = page.findBookingByKey(actor.id, key);
  if (earlier && !earlier.idempotency!.requestHash.equals(requestHash)) {
    throw new DomainError('IDEMPOTENCY_KEY_REUSED', 'This Idempotency-Key came with another request before.');
  }
  return earlier;
}

function ensureOnSale(page: LedgerPage): void {
  const phase = salePhase(page.concert, page.now);
  if (phase !== 'on_sale') {
    const opensAt = phase === 'not_yet_on_sale' ? page.concert.saleOpensAt : null;
    throw new DomainError('NOT_ON_SALE', 'This concert is not on sale.', { phase, opensAt });
  }
}

function ensureKnown(page: LedgerPage, wanted: Wanted): void {
  const wrong: FieldError[] = [];
  if ('seats' in wanted) {
    wanted.seats.forEach((seatNumber, index) => {
      const pointer = `/seats/${index}`;
      if (!page.findSeat(seatNumber)) wrong.push({ pointer, detail: 'There is no such seat.' });
      else if (wanted.seats.indexOf(seatNumber) < index) wrong.push({ pointer, detail: 'Asked for twice.' });
    });
  } else {
    const tierIds = wanted.tiers.map(({ tierId }) => tierId);
    tierIds.forEach((tierId, index) => {
      const pointer = `/tiers/${index}/tierId`;
      if (!page.findTier(tierId)) wrong.push({ pointer, detail: 'There is no such tier.' });
      else if (tierIds.indexOf(tierId) < index) wrong.push({ pointer, detail: 'Asked for twice.' });
    });
  }
  if (wrong.length > 0) throw invalidInput(...wrong);
}

function ensureWithinLimit(page: LedgerPage, customerId: string, quantity: number): void {
  const limit = page.concert.maxSeatsPerCustomer;
  const booked = page.liveSeatsOf(customerId);
  if (booked + quantity > limit) {
    throw new DomainError('LIMIT_REACHED', `One customer may have ${limit} seats at this concert.`, {
      limit,
      booked,
      left: Math.max(limit - booked, 0),
    });
  }
}

function takeNamed(page: LedgerPage, seatNumbers: readonly number[]): LedgerSeat[] {
  const seats = seatNumbers.map((seatNumber) => page.findSeat(seatNumber)!);
  const taken = seats.filter((seat) => seat.state !== 'free').map((seat) => seat.seatNumber);
  if (taken.length > 0) {
    throw new DomainError('SEAT_TAKEN', 'Somebody else has taken at least one of these seats.', {
      seats: taken,
    });
  }
  return seats;
}

function takeOfTiers(page: LedgerPage, wanted: readonly TierQuantity[]): LedgerSeat[] {
  const short = wanted.flatMap(({ tierId, quantity }) => {
    const { available } = page.findTier(tierId)!;
    return quantity > available ? [{ tierId, requested: quantity, available }] : [];
  });
  if (short.length > 0) throw new DomainError('SOLD_OUT', 'Not so many seats are left.', { tiers: short });
  return wanted.flatMap(({ tierId, quantity }) => {
    const free = page.freeSeatsOf(tierId);
    if (free.length < quantity) throw new Error('Fewer free seats were read than are available.');
    return page.findTier(tierId)!.seating === 'general' ? free.slice(0, quantity) : bestSeats(free, quantity);
  });
}
