import type { SessionRepository } from '../../domain/customers/session-repository.js';
import { notFound } from '../../domain/kernel/domain-error.js';

export interface EndSessionCommand {
  readonly customerId: string;
  readonly sessionId: string;
}

/** Ends one of one's own sessions, on whatever device it is. */
export class EndSession {
  constructor(private readonly sessions: SessionRepository) {}

  async execute({ customerId, sessionId }: EndSessionCommand): Promise<void> {
    if (!(await this.sessions.removeOne(customerId, sessionId))) throw notFound('session');
  }
}
