import type { ListedSession, SessionRepository } from '../../domain/customers/session-repository.js';
import type { Clock } from '../../domain/kernel/clock.js';

/** Where somebody is logged in. */
export class ListSessions {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
  ) {}

  execute(customerId: string): Promise<ListedSession[]> {
    return this.sessions.listLive(customerId, this.clock.now());
  }
}
