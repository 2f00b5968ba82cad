import type { Customer } from '../../domain/customers/customer.js';
import type { SessionRepository } from '../../domain/customers/session-repository.js';
import type { SessionTokens } from '../../domain/customers/session-tokens.js';
import type { Clock } from '../../domain/kernel/clock.js';

/** The customer behind a session token, or null. */
export class IdentifyCaller {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly tokens: SessionTokens,
    private readonly clock: Clock,
  ) {}

  execute(token: string): Promise<Customer | null> {
    return this.sessions.findCustomer(this.tokens.hash(token), this.clock.now());
  }
}
