import type { Caller } from '../../domain/access/caller.js';
import type { StaffRole } from '../../domain/access/right.js';
import type { AccountLinks } from '../../domain/accounts/account-links.js';
import type { Mailer } from '../../domain/accounts/mailer.js';
import type { SessionRepository } from '../../domain/customers/session-repository.js';
import type { Clock } from '../../domain/kernel/clock.js';
import { notFound } from '../../domain/kernel/domain-error.js';
import type { IdGenerator } from '../../domain/kernel/id-generator.js';
import type { StaffRepository } from '../../domain/staff/staff-repository.js';
import { inviteStaffMail } from '../accounts/mails/invite-staff.js';
import type { SiteLinks } from '../accounts/mails/site-links.js';
import type { StaffQueries, StaffView } from './staff-queries.js';

export interface AddStaffCommand {
  readonly actor: Caller;
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
}

/** Gives somebody a role: the account with this address, or a new one whose owner is invited by mail. */
export class AddStaff {
  constructor(
    private readonly staff: StaffRepository,
    private readonly queries: StaffQueries,
    private readonly sessions: SessionRepository,
    private readonly accountLinks: AccountLinks,
    private readonly mailer: Mailer,
    private readonly links: SiteLinks,
    private readonly ids: IdGenerator,
    private readonly clock: Clock,
  ) {}

  async execute({ actor, email, name, role }: AddStaffCommand): Promise<StaffView> {
    const newcomer = { id: this.ids.next(), email, name, role, createdAt: this.clock.now() };
    const appointed = await this.staff.appoint(actor.id, newcomer);
    await this.sessions.removeAllOf(appointed.id);
    if (!appointed.hasPassword) await this.invite(appointed.id, email, appointed.name, role);
    const view = await this.queries.find(appointed.id);
    if (!view) throw notFound('person');
    return view;
  }

  private async invite(customerId: string, email: string, name: string | null, role: StaffRole) {
    const token = await this.accountLinks.issue({ purpose: 'invite', customerId, email });
    await this.mailer.send(inviteStaffMail({ to: email, name, role, link: this.links.reset(token) }));
  }
}
