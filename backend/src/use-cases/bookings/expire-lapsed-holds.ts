import type { BookingLedger } from '../../domain/bookings/booking-ledger.js';
import type { HoldQueries } from './hold-queries.js';

/**
 * Ends the holds whose time is over. Nothing depends on it, as a lapsed hold counts nowhere: it keeps the tables
 * and the history up to date. Safe to run on every instance at once.
 */
export class ExpireLapsedHolds {
  constructor(
    private readonly holds: HoldQueries,
    private readonly ledger: BookingLedger,
  ) {}

  /** When to come again, in milliseconds; null while nothing is held. */
  async execute(): Promise<number | null> {
    for (const concertId of await this.holds.listConcertsWithLapsedHolds()) {
      await this.ledger.submit(concertId, { kind: 'expire-holds' });
    }
    return this.holds.timeToNextExpiry();
  }
}
