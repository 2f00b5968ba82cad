import type { AccessPolicy } from '../../domain/access/access-policy.js';
import type { Customer } from '../../domain/customers/customer.js';
import type { NewSession, SessionRepository } from '../../domain/customers/session-repository.js';
import type { SessionTokens } from '../../domain/customers/session-tokens.js';
import type { Clock } from '../../domain/kernel/clock.js';
import type { IdGenerator } from '../../domain/kernel/id-generator.js';

export interface StartedSession {
  readonly sessionId: string;
  readonly token: string;
  readonly expiresAt: Date;
  readonly customer: Customer;
}

/** Opens sessions: the token goes to the caller, its hash into the store. */
export class SessionOpener {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly tokens: SessionTokens,
    private readonly policy: AccessPolicy,
    private readonly ids: IdGenerator,
    private readonly clock: Clock,
  ) {}

  /** `device` is what the client says it is. */
  async open(customer: Customer, device: string | null): Promise<StartedSession> {
    const { started, session } = this.draw(customer, device);
    await this.sessions.add(session);
    return started;
  }

  /**
   * Opens a session in place of another, whose places in waiting rooms it gets: whoever knows the old token has nothing
   * of the new one.
   */
  async replace(old: string | null, customer: Customer, device: string | null): Promise<StartedSession> {
    if (old === null) return this.open(customer, device);
    const { started, session } = this.draw(customer, device);
    const sessionId = await this.sessions.replace(this.tokens.hash(old), session);
    return { ...started, sessionId };
  }

  private draw(
    customer: Customer,
    device: string | null,
  ): { readonly started: StartedSession; readonly session: NewSession } {
    const { seconds, idleSeconds } = this.policy.sessionLimitsOf(customer.role);
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + seconds * 1000);
    const token = this.tokens.draw();
    const id = this.ids.next();
    return {
      started: { sessionId: id, token, expiresAt, customer },
      session: {
        id,
        tokenHash: this.tokens.hash(token),
        customerId: customer.id,
        createdAt,
        idleSeconds,
        expiresAt,
        device,
      },
    };
  }
}
