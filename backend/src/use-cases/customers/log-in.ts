import { normaliseEmail } from '../../domain/customers/customer.js';
import type { CustomerRepository } from '../../domain/customers/customer-repository.js';
import type { PasswordHasher } from '../../domain/customers/password-hasher.js';
import { DomainError } from '../../domain/kernel/domain-error.js';
import type { SessionOpener, StartedSession } from './session-opener.js';

export interface LogInCommand {
  readonly email: string;
  readonly password: string;
  readonly device: string | null;
}

/** Trades e-mail and password for a session. */
export class LogIn {
  /** Verified when nobody has the e-mail, so that the answer takes as long as for a wrong password. */
  private decoy: Promise<string> | null = null;

  constructor(
    private readonly customers: CustomerRepository,
    private readonly opener: SessionOpener,
    private readonly passwords: PasswordHasher,
  ) {}

  async execute({ email, password, device }: LogInCommand): Promise<StartedSession> {
    this.decoy ??= this.passwords.hash('decoy');
    const credentials = await this.customers.findCredentials(normaliseEmail(email));
    const matches = await this.passwords.matches(credentials?.passwordHash ?? (await this.decoy), password);
    if (!credentials || !matches) {
      throw new DomainError('INVALID_CREDENTIALS', 'E-mail or password is wrong.');
    }
    return this.opener.open(credentials.customer, device);
  }
}
