import { ensureReplannable } from '../concerts/concert.js';
import type { LedgerPage } from './ledger-page.js';
import type { LedgerResults, ReplanSeats } from './ledger-request.js';

/** New tiers and seats for a draft; what was published or booked keeps its seats. */
export function replanSeats(page: LedgerPage, { plan }: ReplanSeats): LedgerResults['replan-seats'] {
  ensureReplannable(page.concert);
  page.replaceSeats(plan);
  return { totalSeats: plan.seats.length };
}
