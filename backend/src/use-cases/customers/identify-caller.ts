import type { AccessPolicy } from '../../domain/access/access-policy.js';
import type { Caller, Duty } from '../../domain/access/caller.js';
import { rightsOf } from '../../domain/access/right.js';
import type { SessionOwner, SessionRepository } from '../../domain/customers/session-repository.js';
import type { SessionTokens } from '../../domain/customers/session-tokens.js';
import type { Clock } from '../../domain/kernel/clock.js';

/** Who is behind a session token, or null. */
export class IdentifyCaller {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly tokens: SessionTokens,
    private readonly policy: AccessPolicy,
    private readonly clock: Clock,
  ) {}

  async execute(token: string): Promise<Caller | null> {
    const owner = await this.sessions.findOwner(this.tokens.hash(token), this.clock.now());
    if (!owner) return null;
    const { customer, sessionId } = owner;
    return {
      ...customer,
      sessionId,
      rights: rightsOf(customer.role),
      verified: customer.email !== null,
      duties: this.dutiesOf(owner),
    };
  }

  private dutiesOf({ customer, mustChangePassword, hasSecondFactor }: SessionOwner): Duty[] {
    const duties: Duty[] = [];
    if (mustChangePassword) duties.push('change-password');
    if (!hasSecondFactor && this.policy.demandsSecondFactor(customer.role)) duties.push('second-factor');
    return duties;
  }
}
