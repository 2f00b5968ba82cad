import type { ActorRole } from '../../domain/customers/actor.js';
import type { Clock } from '../../domain/kernel/clock.js';
import type { IdGenerator } from '../../domain/kernel/id-generator.js';
import type { StaffAction, TargetKind } from '../../domain/staff/staff-action.js';
import { type StaffLog, staffLogBounds } from '../../domain/staff/staff-log.js';
import type { StaffLogQueries } from './staff-log-queries.js';

export interface Target {
  readonly id: string;
  readonly name: string | null;
}

export interface StaffActionCommand {
  readonly actor: {
    readonly id: string;
    readonly role: ActorRole;
    readonly name: string | null;
    readonly email: string | null;
  };
  readonly action: StaffAction;
  readonly target: Target | null;
  readonly details: string | null;
}

/** Writes down what somebody who works here, or a key, has done. */
export class RecordStaffAction {
  constructor(
    private readonly log: StaffLog,
    private readonly queries: StaffLogQueries,
    private readonly ids: IdGenerator,
    private readonly clock: Clock,
  ) {}

  /** To be asked before something is deleted. */
  async targetOf(kind: TargetKind, id: string): Promise<Target> {
    return { id, name: await this.queries.nameOf(kind, id) };
  }

  execute({ actor, action, target, details }: StaffActionCommand): Promise<void> {
    return this.log.add({
      id: this.ids.next(),
      createdAt: this.clock.now(),
      actor: {
        id: actor.id,
        role: actor.role,
        name: shorten(actor.name ?? actor.email, staffLogBounds.name),
      },
      action,
      targetId: target?.id ?? null,
      target: shorten(target?.name ?? null, staffLogBounds.target),
      details: shorten(details, staffLogBounds.details),
    });
  }
}

/** Cut by whole characters. */
function shorten(text: string | null, max: number): string | null {
  if (text === null || text.length <= max) return text;
  return `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
