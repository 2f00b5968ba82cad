import { DomainError } from '../kernel/domain-error.js';
import { beginPayment } from './begin-payment.js';
import { blockSeats } from './block-seats.js';
import { callOff } from './call-off.js';
import { cancelBooking, cancelReservation } from './cancel.js';
import { changeHold } from './change-hold.js';
import { claimSeats } from './claim-seats.js';
import { closePayment } from './close-payment.js';
import { confirmPayment } from './confirm-payment.js';
import { expireLapsed } from './expire-lapsed.js';
import { extendHold } from './extend-hold.js';
import type { LedgerChanges } from './ledger-changes.js';
import type { Draw } from './draw.js';
import { LedgerPage } from './ledger-page.js';
import type { LedgerRequest, LedgerResult } from './ledger-request.js';
import type { LedgerState } from './ledger-state.js';
import { moveBookings } from './move-bookings.js';
import { replanSeats } from './replan-seats.js';

export type LedgerOutcome = { readonly result: LedgerResult } | { readonly refusal: DomainError };

export interface Allocation {
  /** One outcome a request, in their order. */
  readonly outcomes: readonly LedgerOutcome[];
  readonly changes: LedgerChanges;
}

/**
 * Decides the requests of one transaction in the order of their arrival: of two that want the same seat the
 * earlier gets it. Holds whose time is over end before that. A refused request leaves no trace. Pure: the same state, requests and draws give the same
 * allocation.
 */
export function allocate(state: LedgerState, requests: readonly LedgerRequest[], draw: Draw): Allocation {
  const page = new LedgerPage(state, draw);
  expireLapsed(page);
  const outcomes = requests.map((request): LedgerOutcome => {
    try {
      return { result: decide(page, request) };
    } catch (error) {
      if (error instanceof DomainError) return { refusal: error };
      throw error;
    }
  });
  return { outcomes, changes: page.changes() };
}

function decide(page: LedgerPage, request: LedgerRequest): LedgerResult {
  switch (request.kind) {
    case 'claim-seats':
      return claimSeats(page, request);
    case 'change-hold':
      return changeHold(page, request);
    case 'extend-hold':
      return extendHold(page, request);
    case 'expire-holds':
      return null;
    case 'begin-payment':
      return beginPayment(page, request);
    case 'confirm-payment':
      return confirmPayment(page, request);
    case 'close-payment':
      return closePayment(page, request);
    case 'cancel-booking':
      return cancelBooking(page, request);
    case 'cancel-reservation':
      return cancelReservation(page, request);
    case 'move-bookings':
      return moveBookings(page, request);
    case 'block-seats':
      return blockSeats(page, request);
    case 'call-off':
      return callOff(page, request);
    case 'replan-seats':
      return replanSeats(page, request);
  }
}
