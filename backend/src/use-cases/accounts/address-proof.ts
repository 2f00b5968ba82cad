import type { Account } from '../../domain/accounts/account.js';
import type { AccountRepository } from '../../domain/accounts/account-repository.js';
import type { SessionRepository } from '../../domain/customers/session-repository.js';
import type { Mailer } from '../../domain/accounts/mailer.js';
import { DomainError } from '../../domain/kernel/domain-error.js';
import type { BookingMover } from '../bookings/booking-mover.js';
import { addressChangedMail } from './mails/address-changed.js';

/** What follows when somebody has proved to read the mail of an address. */
export class AddressProof {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly mover: BookingMover,
    private readonly mailer: Mailer,
  ) {}

  async accept(account: Account, email: string): Promise<void> {
    const { id, name, email: before } = account.customer;
    if (!(await this.accounts.proveEmail(id, email))) throw linkInvalid();
    this.sessions.customerChanged(id);
    if (before !== null && before !== email) await this.mailer.send(addressChangedMail({ to: before, name }));
  }

  /** Takes over what was booked for the address before its owner had an account. What does not fit stays where it is. */
  async collectBookings({ customer: { id, role } }: Account, email: string): Promise<void> {
    const named = await this.accounts.findNamed(email);
    if (named === null || named === id) return;
    const { refused } = await this.mover.move({ from: named, to: id, actor: { id, role } });
    if (refused.length === 0) await this.accounts.retireNamed(named);
  }
}

export function linkInvalid(): DomainError {
  return new DomainError('LINK_INVALID', 'This link does not work, or not any more. Ask for another one.');
}
