import { theSystem } from '../customers/actor.js';
import { isLapsed } from './hold.js';
import type { LedgerPage } from './ledger-page.js';

/** Ends every hold whose time is over, before anything else is decided: a lapsed hold counts nowhere. */
export function expireLapsed(page: LedgerPage): void {
  const lapsed = page.bookings.held().filter((booking) => isLapsed(booking, page.now));
  for (const booking of lapsed) page.expire(booking, theSystem);
}
