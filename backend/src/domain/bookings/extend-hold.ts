import { DomainError } from '../kernel/domain-error.js';
import { ensureHeld, extensionSeconds, secondsAfter } from './hold.js';
import type { LedgerPage } from './ledger-page.js';
import type { ExtendHold, LedgerResults } from './ledger-request.js';

/** Gives a hold two more minutes, as often as its venue allows. */
export function extendHold(page: LedgerPage, request: ExtendHold): LedgerResults['extend-hold'] {
  const booking = page.bookings.get(request.bookingId);
  ensureHeld(booking);
  if (booking.extensionsLeft === 0) {
    throw new DomainError('EXTENSIONS_USED_UP', 'This hold cannot be extended any more.', {
      expiresAt: booking.expiresAt,
    });
  }
  return page.extend(booking, secondsAfter(booking.expiresAt!, extensionSeconds), request.actor);
}
