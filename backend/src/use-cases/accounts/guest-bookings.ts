import type { AccountRepository } from '../../domain/accounts/account-repository.js';
import type { Customer } from '../../domain/customers/customer.js';
import { DomainError } from '../../domain/kernel/domain-error.js';
import type { BookingMover } from '../bookings/booking-mover.js';

/** What somebody booked before logging in. */
export class GuestBookings {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly mover: BookingMover,
  ) {}

  /** Gives it to the account, if the caller is a guest; refused where it does not fit. */
  async bringAlong(callerId: string, { id, role }: Customer): Promise<void> {
    if (callerId === id) return;
    const caller = await this.accounts.find(callerId);
    if (!caller || caller.passwordHash !== null || caller.customer.role !== 'customer') return;
    const { refused } = await this.mover.move({ from: callerId, to: id, actor: { id, role } });
    if (refused.length > 0) throw notMoved(refused);
  }
}

function notMoved(concertIds: readonly string[]): DomainError {
  const detail =
    'At some concerts you would have too many seats, or two unpaid holds. You are not logged in.';
  return new DomainError('BOOKINGS_NOT_MOVED', detail, { concertIds });
}
