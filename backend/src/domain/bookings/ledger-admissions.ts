import { DomainError } from '../kernel/domain-error.js';
import type { LedgerAdmission, LedgerBooking } from './ledger-state.js';

/** The people of a page who were let in from the waiting room. Each keeps the place inside while a hold lasts, until it is booked. */
export class LedgerAdmissions {
  private readonly all: LedgerAdmission[];

  constructor(
    before: readonly LedgerAdmission[],
    private readonly now: Date,
  ) {
    this.all = [...before];
  }

  get end(): readonly LedgerAdmission[] {
    return this.all;
  }

  /** Who is inside with this session. */
  get(sessionId: string): LedgerAdmission {
    const admission = this.all.find(
      (each) => each.sessionId === sessionId && each.endedAt === null && each.expiresAt > this.now,
    );
    if (admission) return admission;
    throw new DomainError(
      'ADMISSION_REQUIRED',
      'So many people want this concert that they wait in a line: join it, and come in when it is your turn.',
    );
  }

  /** Lets an admission go with what was claimed by it. */
  use(admission: LedgerAdmission, booking: LedgerBooking): void {
    this.replace(admission, { ...admission, bookingId: booking.id });
    this.follow(booking);
  }

  /** Who holds stays inside at least as long; who has booked makes room for the next. */
  follow({ id, status, expiresAt }: LedgerBooking): void {
    const admission = this.all.find((each) => each.bookingId === id && each.endedAt === null);
    if (!admission) return;
    if (status === 'active') this.replace(admission, { ...admission, endedAt: this.now });
    if (status === 'held' && expiresAt! > admission.expiresAt) {
      this.replace(admission, { ...admission, expiresAt: expiresAt! });
    }
  }

  private replace(before: LedgerAdmission, after: LedgerAdmission): void {
    this.all[this.all.indexOf(before)] = after;
  }
}
