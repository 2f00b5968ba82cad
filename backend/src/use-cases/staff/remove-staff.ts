import type { Caller } from '../../domain/access/caller.js';
import type { AccountLinks } from '../../domain/accounts/account-links.js';
import type { SessionRepository } from '../../domain/customers/session-repository.js';
import type { StaffRepository } from '../../domain/staff/staff-repository.js';

/** Makes a customer of somebody who worked here; their sessions and an invitation end. */
export class RemoveStaff {
  constructor(
    private readonly staff: StaffRepository,
    private readonly sessions: SessionRepository,
    private readonly accountLinks: AccountLinks,
  ) {}

  async execute({ actor, id }: { actor: Caller; id: string }): Promise<void> {
    await this.staff.dismiss(actor.id, id);
    await this.sessions.removeAllOf(id);
    await this.accountLinks.revokeOf(id);
  }
}
