import { salePhase } from '../concerts/sale-phase.js';
import { DomainError, type FieldError, invalidInput } from '../kernel/domain-error.js';
import { bestSeats } from './best-seats.js';
import type { LedgerPage } from './ledger-page.js';
import type { TierQuantity, Wanted } from './ledger-request.js';
import type { LedgerSeat } from './ledger-state.js';

export function ensureOnSale(page: LedgerPage): void {
  const phase = salePhase(page.concert, page.now);
  if (phase !== 'on_sale') {
    const opensAt = phase === 'not_yet_on_sale' ? page.concert.saleOpensAt : null;
    throw new DomainError('NOT_ON_SALE', 'This concert is not on sale.', { phase, opensAt });
  }
}

/** Every seat or tier that is wanted exists and is named once. */
export function ensureKnown(page: LedgerPage, wanted: Wanted): void {
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

/** The customer may have `more` seats than now; who gives some back is never over the limit. */
export function ensureWithinLimit(page: LedgerPage, customerId: string, more: number): void {
  const limit = page.concert.maxSeatsPerCustomer;
  const booked = page.liveSeatsOf(customerId);
  if (more > 0 && booked + more > limit) {
    throw new DomainError('LIMIT_REACHED', `One customer may have ${limit} seats at this concert.`, {
      limit,
      booked,
      left: Math.max(limit - booked, 0),
    });
  }
}

/** The seats with these numbers, if all of them are free. */
export function freeSeats(page: LedgerPage, seatNumbers: readonly number[]): LedgerSeat[] {
  const seats = seatNumbers.map((seatNumber) => page.findSeat(seatNumber)!);
  const taken = seats.filter((seat) => seat.state !== 'free').map((seat) => seat.seatNumber);
  if (taken.length > 0) {
    throw new DomainError('SEAT_TAKEN', 'Somebody else has taken at least one of these seats.', {
      seats: taken,
    });
  }
  return seats;
}

/** So many free seats of each tier: any places of general admission, the best of assigned seats. */
export function freeSeatsOfTiers(page: LedgerPage, wanted: readonly TierQuantity[]): LedgerSeat[] {
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
