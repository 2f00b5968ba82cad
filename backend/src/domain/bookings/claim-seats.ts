import { DomainError } from '../kernel/domain-error.js';
import type { Payment } from '../payments/payment.js';
import { ensureKnown, ensureOnSale, ensureWithinLimit, freeSeats, freeSeatsOfTiers } from './choose-seats.js';
import { ensureNotDeleted } from './ensure-not-deleted.js';
import { ensurePrice, secondsAfter } from './hold.js';
import type { LedgerPage } from './ledger-page.js';
import {
  type ClaimSeats,
  ensureSameRequest,
  type Idempotency,
  type LedgerResults,
  quantityOf,
} from './ledger-request.js';
import type { LedgerAdmission, LedgerBooking } from './ledger-state.js';
import { priceOfAll, reserve } from './reserve.js';

/**
 * All or none of the seats, or the same booking again for the same key. Where something is to be paid online the
 * seats are held until then, unless a desk has the money.
 */
export function claimSeats(page: LedgerPage, claim: ClaimSeats): LedgerResults['claim-seats'] {
  ensureNotDeleted(page, claim.customerId, claim.actor);
  const replayed = claim.idempotency && findReplay(page, claim.customerId, claim.idempotency);
  if (replayed) return { booking: replayed, replayed: true };

  ensureOnSale(page);
  ensureVerified(page, claim);
  const admission = findAdmission(page, claim);
  ensureKnown(page, claim.wanted);
  ensureNoHold(page, claim.customerId);
  ensureWithinLimit(page, claim.customerId, quantityOf(claim.wanted));
  const seats =
    'seats' in claim.wanted
      ? freeSeats(page, claim.wanted.seats)
      : freeSeatsOfTiers(page, claim.wanted.tiers);
  const { id: concertId, currency, payment, holdSeconds, maxHoldExtensions } = page.concert;
  const totalMinor = priceOfAll(page, seats);
  ensurePrice(claim.expectedTotalMinor, totalMinor, currency);

  const paid = payment === 'online' && totalMinor > 0;
  const status = paid && !claim.paidAtDesk ? 'held' : 'active';
  const booking: LedgerBooking = {
    id: page.draw.id(),
    reference: page.draw.reference(),
    concertId,
    customerId: claim.customerId,
    contact: claim.contact,
    status,
    totalMinor,
    currency,
    expiresAt: status === 'held' ? secondsAfter(page.now, holdSeconds) : null,
    extensionsLeft: status === 'held' ? maxHoldExtensions : 0,
    createdAt: page.now,
    reservations: reserve(page, seats, status),
    idempotency: claim.idempotency,
  };
  page.addBooking(booking, claim.actor);
  if (admission) page.admissions.use(admission, booking);
  if (paid && claim.paidAtDesk) page.payments.add(deskPayment(page, booking));
  return { booking, replayed: false };
}

function deskPayment(
  page: LedgerPage,
  { id: bookingId, customerId, totalMinor, currency }: LedgerBooking,
): Payment {
  return {
    id: page.draw.id(),
    bookingId,
    customerId,
    gateway: 'desk',
    method: 'desk',
    status: 'captured',
    amountMinor: totalMinor,
    currency,
    idempotency: null,
  };
}

function findReplay(page: LedgerPage, customerId: string, idempotency: Idempotency) {
  const earlier = page.bookings.findByKey(customerId, idempotency.key);
  if (earlier) ensureSameRequest(earlier.idempotency!, idempotency);
  return earlier;
}

function ensureVerified({ concert }: LedgerPage, { verified }: ClaimSeats): void {
  if (concert.requiresVerifiedAccount && !verified) {
    throw new DomainError(
      'VERIFIED_ACCOUNT_REQUIRED',
      'This concert is for accounts whose e-mail address is proved.',
    );
  }
}

/** What lets them claim where there is a waiting room; null where nobody asks. */
function findAdmission(
  { concert, admissions }: LedgerPage,
  { admissionSessionId, paidAtDesk }: ClaimSeats,
): LedgerAdmission | null {
  if (!concert.admissionRequired || paidAtDesk || admissionSessionId === null) return null;
  return admissions.get(admissionSessionId);
}

function ensureNoHold(page: LedgerPage, customerId: string): void {
  const hold = page.bookings.findHoldOf(customerId);
  if (hold) {
    throw new DomainError('HOLD_EXISTS', 'You hold seats at this concert already: change that hold.', {
      bookingId: hold.id,
      reference: hold.reference,
      expiresAt: hold.expiresAt,
    });
  }
}
