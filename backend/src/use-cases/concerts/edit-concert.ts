import type { BookingLedger } from '../../domain/bookings/booking-ledger.js';
import type { Concert, ConcertDetails } from '../../domain/concerts/concert.js';
import type { ConcertRepository } from '../../domain/concerts/concert-repository.js';
import type { TierChange } from '../../domain/concerts/tier-change.js';
import { planSeating, type SeatingSpec } from '../../domain/concerts/seating-plan.js';
import { invalidInput } from '../../domain/kernel/domain-error.js';

export interface EditConcertCommand {
  readonly id: string;
  readonly details: Partial<ConcertDetails>;
  /** New names and prices; a new price applies to new bookings. */
  readonly tierChanges: readonly TierChange[];
  /** New tiers and seats, for a draft only. */
  readonly seating: SeatingSpec | null;
}

export class EditConcert {
  constructor(
    private readonly concerts: ConcertRepository,
    private readonly ledger: BookingLedger,
  ) {}

  async execute({ id, details, tierChanges, seating }: EditConcertCommand): Promise<void> {
    if (seating && tierChanges.length > 0) {
      throw invalidInput({ pointer: '/tiers', detail: 'Either change tiers by id or replace them all.' });
    }
    const plan = seating && planSeating(seating);
    const edit = (concert: Concert) => {
      if (plan) concert.ensureReplannable();
      concert.edit(details);
    };
    await this.concerts.change(id, edit, tierChanges);
    if (plan) await this.ledger.submit(id, { kind: 'replan-seats', plan });
  }
}
