import type { Account } from '../../domain/accounts/account.js';
import type { AccountRepository } from '../../domain/accounts/account-repository.js';
import { normaliseEmail } from '../../domain/customers/customer.js';
import type { PasswordHasher } from '../../domain/customers/password-hasher.js';
import { DomainError } from '../../domain/kernel/domain-error.js';
import type { AddressProof } from '../accounts/address-proof.js';
import type { GuestBookings } from '../accounts/guest-bookings.js';
import type { SecondFactorCheck } from '../second-factor/second-factor-check.js';
import type { SessionOpener, StartedSession } from './session-opener.js';

export interface LogInCommand {
  readonly email: string;
  readonly password: string;
  /** Of the second factor, where the account has one. */
  readonly code: string | null;
  /** Whether what a guest booked may stay behind. */
  readonly leaveBookings?: boolean;
  /** Whose session it comes with; null for nobody. */
  readonly callerId: string | null;
  /** The token of that session, which ends. */
  readonly token: string | null;
  readonly device: string | null;
}

/** Trades e-mail, password and the code of a second factor for a session; what a guest has booked comes along. */
export class LogIn {
  /** Verified where there is no account, so that the answer takes as long as for a wrong password. */
  private decoy: Promise<string> | null = null;

  constructor(
    private readonly accounts: AccountRepository,
    private readonly guests: GuestBookings,
    private readonly proof: AddressProof,
    private readonly opener: SessionOpener,
    private readonly passwords: PasswordHasher,
    private readonly secondFactor: SecondFactorCheck,
  ) {}

  async execute(command: LogInCommand): Promise<StartedSession> {
    const account = await this.findAccount(normaliseEmail(command.email), command.password);
    const { customer } = account;
    await this.secondFactor.ensurePassed(customer.id, command.code);
    if (command.callerId !== null && !command.leaveBookings) {
      await this.guests.bringAlong(command.callerId, customer);
    }
    if (customer.email !== null) await this.proof.collectBookings(account, customer.email);
    return this.opener.replace(command.token, customer, command.device);
  }

  /** Two passwords are verified, whoever has the address: its owner's, and that of the newest who claims it. */
  private async findAccount(email: string, password: string): Promise<Account> {
    const owner = await this.accounts.findOwner(email);
    const claim = await this.accounts.findNewestClaim(email);
    const candidates = [owner, claim];
    const matches = await Promise.all(candidates.map((account) => this.matches(account, password)));
    const account = candidates.find((candidate, index) => candidate && matches[index]);
    if (!account) throw new DomainError('INVALID_CREDENTIALS', 'E-mail or password is wrong.');
    return account;
  }

  private async matches(account: Account | null, password: string): Promise<boolean> {
    this.decoy ??= this.passwords.hash('decoy');
    const decoy = await this.decoy;
    const matches = await this.passwords.matches(account?.passwordHash ?? decoy, password);
    return matches && account?.passwordHash != null;
  }
}
