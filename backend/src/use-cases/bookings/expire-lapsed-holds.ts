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

  /** When to come again, in milliseconds; null while nothing is held. A concert that fails keeps no other from its turn. */
  async execute(): Promise<number | null> {
    const failures: unknown[] = [];
    for (const concertId of await this.holds.listConcertsWithLapsedHolds()) {
      const ended = this.ledger.submit(concertId, { kind: 'expire-holds' });
      await ended.catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Some holds are still to be ended.');
    return this.holds.timeToNextExpiry();
  }
}
