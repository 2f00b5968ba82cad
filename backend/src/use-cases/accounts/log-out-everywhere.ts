import type { SessionRepository } from '../../domain/customers/session-repository.js';

/** Ends all sessions of the caller, on every device. */
export class LogOutEverywhere {
  constructor(private readonly sessions: SessionRepository) {}

  execute({ callerId }: { callerId: string }): Promise<void> {
    return this.sessions.removeAllOf(callerId);
  }
}
