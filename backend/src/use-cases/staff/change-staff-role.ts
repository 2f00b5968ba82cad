import type { Caller } from '../../domain/access/caller.js';
import type { StaffRole } from '../../domain/access/right.js';
import type { SessionRepository } from '../../domain/customers/session-repository.js';
import { notFound } from '../../domain/kernel/domain-error.js';
import type { StaffRepository } from '../../domain/staff/staff-repository.js';
import type { StaffQueries, StaffView } from './staff-queries.js';

/** Gives somebody who works here another role, and ends their sessions. */
export class ChangeStaffRole {
  constructor(
    private readonly staff: StaffRepository,
    private readonly queries: StaffQueries,
    private readonly sessions: SessionRepository,
  ) {}

  async execute(command: { actor: Caller; id: string; role: StaffRole }): Promise<StaffView> {
    const { actor, id, role } = command;
    await this.staff.changeRole(actor.id, id, role);
    await this.sessions.removeAllOf(id);
    const view = await this.queries.find(id);
    if (!view) throw notFound('person');
    return view;
  }
}
