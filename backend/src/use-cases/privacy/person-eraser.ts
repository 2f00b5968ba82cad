import type { BookingLedger } from '../../domain/bookings/booking-ledger.js';
import type { SessionRepository } from '../../domain/customers/session-repository.js';
import type { Clock } from '../../domain/kernel/clock.js';
import { DomainError } from '../../domain/kernel/domain-error.js';
import type { PrivacyRepository } from '../../domain/privacy/privacy-repository.js';

/** Each further attempt means that the same person has booked once more meanwhile. */
const attempts = 5;

/** Gives up what a person holds and has not paid, then takes everything personal off what is kept of them. */
export class PersonEraser {
  constructor(
    private readonly people: PrivacyRepository,
    private readonly ledger: BookingLedger,
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
  ) {}

  /** With `forgottenBefore` only somebody of whom nothing was seen since that time; others stay as they are. */
  async erase(customerId: string, forgottenBefore: Date | null = null): Promise<void> {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      await this.giveUpUnpaid(customerId);
      const erasure = await this.people.erase(customerId, this.clock.now(), forgottenBefore);
      if (erasure === 'unpaid') continue;
      // They are gone already; this instance is not to remember them either.
      if (erasure === 'erased') await this.sessions.removeAllOf(customerId);
      return;
    }
    throw new DomainError('BUSY', 'You are booking at the same moment. Please try again.');
  }

  private async giveUpUnpaid(customerId: string): Promise<void> {
    const actor = { id: customerId, role: 'customer' } as const;
    for (const { concertId, bookingId } of await this.people.listUnpaid(customerId)) {
      await this.ledger.submit(concertId, {
        kind: 'cancel-booking',
        bookingId,
        actor,
        reason: null,
        onlyUnpaid: true,
      });
    }
  }
}
