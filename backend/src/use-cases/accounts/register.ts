import { ensureGoodPassword } from '../../domain/accounts/account.js';
import type { AccountRepository } from '../../domain/accounts/account-repository.js';
import type { Customer } from '../../domain/customers/customer.js';
import type { PasswordHasher } from '../../domain/customers/password-hasher.js';
import type { SessionRepository } from '../../domain/customers/session-repository.js';
import { DomainError } from '../../domain/kernel/domain-error.js';
import type { Clock } from '../../domain/kernel/clock.js';
import type { IdGenerator } from '../../domain/kernel/id-generator.js';
import type { SessionOpener, StartedSession } from '../customers/session-opener.js';
import type { AddressClaims } from './address-claims.js';

export interface RegisterCommand {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  /** Whose session it comes with; null for nobody. */
  readonly callerId: string | null;
  /** The token of that session, which ends. */
  readonly token: string | null;
  readonly device: string | null;
}

/**
 * Makes an account: a guest keeps what was booked, nobody begins anew. The address is only claimed until a mail to it
 * was answered, so that the answer is the same whether it is known or not.
 */
export class Register {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly claims: AddressClaims,
    private readonly passwords: PasswordHasher,
    private readonly sessions: SessionRepository,
    private readonly opener: SessionOpener,
    private readonly ids: IdGenerator,
    private readonly clock: Clock,
  ) {}

  async execute({
    email,
    name,
    password,
    callerId,
    token,
    device,
  }: RegisterCommand): Promise<StartedSession> {
    ensureGoodPassword(password, email, '/password');
    const registration = { name, pendingEmail: email, passwordHash: await this.passwords.hash(password) };
    const customer: Customer = { id: callerId ?? this.ids.next(), role: 'customer', name, email: null };
    if (callerId === null) await this.accounts.add(customer.id, registration, this.clock.now());
    else if (!(await this.accounts.upgradeGuest(callerId, registration))) throw alreadyRegistered();
    const started = await this.opener.replace(token, customer, device);
    await this.sessions.removeAllOf(customer.id, started.sessionId);
    await this.claims.write(customer.id, email);
    return started;
  }
}

function alreadyRegistered(): DomainError {
  return new DomainError(
    'ALREADY_REGISTERED',
    'This session belongs to an account. Log out first to make another.',
  );
}
