import { normaliseEmail } from '../../domain/customers/customer.js';
import type { CustomerRepository } from '../../domain/customers/customer-repository.js';
import type { PasswordHasher } from '../../domain/customers/password-hasher.js';
import { DomainError } from '../../domain/kernel/domain-error.js';
import type { SecondFactorCheck } from '../second-factor/second-factor-check.js';
import type { SessionOpener, StartedSession } from './session-opener.js';

export interface LogInCommand {
  readonly email: string;
  readonly password: string;
  /** Of the second factor, where the account has one. */
  readonly code: string | null;
  readonly device: string | null;
}

/** Trades e-mail, password and the code of a second factor for a session. */
export class LogIn {
  /** Verified when nobody has the e-mail, so that the answer takes as long as for a wrong password. */
  private decoy: Promise<string> | null = null;

  constructor(
    private readonly customers: CustomerRepository,
    private readonly opener: SessionOpener,
    private readonly passwords: PasswordHasher,
    private readonly secondFactor: SecondFactorCheck,
  ) {}

  async execute({ email, password, code, device }: LogInCommand): Promise<StartedSession> {
    this.decoy ??= this.passwords.hash('decoy');
    const credentials = await this.customers.findCredentials(normaliseEmail(email));
    const matches = await this.passwords.matches(credentials?.passwordHash ?? (await this.decoy), password);
    if (!credentials || !matches) {
      throw new DomainError('INVALID_CREDENTIALS', 'E-mail or password is wrong.');
    }
    await this.secondFactor.ensurePassed(credentials.customer.id, code);
    return this.opener.open(credentials.customer, device);
  }
}
