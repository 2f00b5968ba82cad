import type { Actor } from '../customers/actor.js';
import { DomainError } from '../kernel/domain-error.js';
import type { LedgerPage } from './ledger-page.js';

/** Whose account was deleted gets no bookings any more, not even by a request that was let in just before. */
export function ensureNotDeleted(page: LedgerPage, customerId: string, actor: Actor): void {
  if (!page.isDeleted(customerId)) return;
  if (actor.id === customerId) throw new DomainError('UNAUTHENTICATED', 'This account was deleted.');
  throw new DomainError('BUSY', 'This customer was deleted at the same moment. Please try again.');
}
