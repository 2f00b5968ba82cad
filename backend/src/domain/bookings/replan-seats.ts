import { DomainError } from '../kernel/domain-error.js';
import type { LedgerPage } from './ledger-page.js';
import type { LedgerResults, ReplanSeats } from './ledger-request.js';

/** New tiers and seats for a draft; what was published or booked keeps its seats. */
export function replanSeats(page: LedgerPage, { plan }: ReplanSeats): LedgerResults['replan-seats'] {
  if (page.concert.status !== 'draft' || page.concert.everBooked) {
    throw new DomainError('CONCERT_PUBLISHED', 'Tiers and seats can be replaced in a draft only.');
  }
  page.replaceSeats(plan);
  return { totalSeats: plan.seats.length };
}
