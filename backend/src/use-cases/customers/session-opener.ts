import type { Customer } from '../../domain/customers/customer.js';
import type { SessionRepository } from '../../domain/customers/session-repository.js';
import type { SessionTokens } from '../../domain/customers/session-tokens.js';
import type { Clock } from '../../domain/kernel/clock.js';

/** A session lasts 30 days from its start. */
const sessionMilliseconds = 30 * 24 * 60 * 60 * 1000;

export interface StartedSession {
  readonly token: string;
  readonly expiresAt: Date;
  readonly customer: Customer;
}

/** Opens sessions: the token goes to the caller, its hash into the store. */
export class SessionOpener {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly tokens: SessionTokens,
    private readonly clock: Clock,
  ) {}

  async open(customer: Customer): Promise<StartedSession> {
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + sessionMilliseconds);
    const token = this.tokens.draw();
    await this.sessions.add({
      tokenHash: this.tokens.hash(token),
      customerId: customer.id,
      createdAt,
      expiresAt,
    });
    return { token, expiresAt, customer };
  }
}
