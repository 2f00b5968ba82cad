import type { LedgerRequest, LedgerResults } from './ledger-request.js';

/**
 * The one way to change seats, reservations and what is available. A concert has one writer at a time, on
 * every instance; requests for the same concert may share a transaction, and each gets its own answer.
 */
export abstract class BookingLedger {
  /**
   * Resolves once the change is committed. Rejects with a `DomainError` when a rule refuses it, and then
   * nothing was written; `BUSY` means that it was not tried.
   */
  abstract submit<R extends LedgerRequest>(concertId: string, request: R): Promise<LedgerResults[R['kind']]>;
}
