import type { Clock } from '../../domain/kernel/clock.js';
import type { RetentionPolicy } from '../../domain/privacy/retention-policy.js';
import type { RetentionRepository, UnprovenCustomer } from '../../domain/privacy/retention-repository.js';
import type { PersonEraser } from './person-eraser.js';

/** Rows a step deletes at most of each table. */
const batch = 500;

/**
 * Deletes what need not be kept: sessions that are over, links that have expired, a day later who was called and let in
 * from waiting rooms, and after some time guests,
 * accounts whose address was never proved, and whom staff booked for. Who has booked is made nameless instead.
 */
export class SweepOldData {
  /** How far the walk through these people has come; null before its first step. */
  private reached: UnprovenCustomer | null = null;

  constructor(
    private readonly retention: RetentionRepository,
    private readonly eraser: PersonEraser,
    private readonly policy: RetentionPolicy,
    private readonly clock: Clock,
  ) {}

  /** Takes one step of bounded size; tells whether something is left to do. Who cannot be forgotten keeps no other from it. */
  async execute(): Promise<boolean> {
    const now = this.clock.now();
    const sessions = await this.retention.removeEndedSessions(now, batch);
    const links = await this.retention.removeExpiredLinks(now, batch);
    const turns = await this.retention.removePastTurns(dayBefore(now), batch);
    const before = this.policy.guestsForgottenBefore(now);
    const more = before !== null && (await this.forgetSome(now, before));
    return more || [sessions, links, turns].includes(batch);
  }

  private async forgetSome(now: Date, before: Date): Promise<boolean> {
    const people = await this.retention.listUnproven(before, this.reached, batch);
    this.reached = people.length === batch ? people.at(-1)! : null;
    const ids = people.map(({ id }) => id);
    await this.retention.removeUnused(ids, now);
    const failures: unknown[] = [];
    for (const id of await this.retention.listForgotten(ids, now, before)) {
      await this.eraser.erase(id, before).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Some people are still to be forgotten.');
    return this.reached !== null;
  }
}

function dayBefore(now: Date): Date {
  return new Date(now.getTime() - 24 * 60 * 60 * 1000);
}
