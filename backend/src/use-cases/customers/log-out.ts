import type { SessionRepository } from '../../domain/customers/session-repository.js';
import type { SessionTokens } from '../../domain/customers/session-tokens.js';

/** Ends the session of a token; a token that is unknown or over is fine. */
export class LogOut {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly tokens: SessionTokens,
  ) {}

  execute(token: string): Promise<void> {
    return this.sessions.remove(this.tokens.hash(token));
  }
}
