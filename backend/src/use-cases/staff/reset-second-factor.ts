import type { Mailer } from '../../domain/accounts/mailer.js';
import type { SessionRepository } from '../../domain/customers/session-repository.js';
import { notFound } from '../../domain/kernel/domain-error.js';
import type { SecondFactorRepository } from '../../domain/second-factor/second-factor-repository.js';
import { secondFactorRemovedMail } from '../accounts/mails/second-factor-removed.js';
import type { SiteLinks } from '../accounts/mails/site-links.js';
import type { StaffQueries } from './staff-queries.js';

/** For a colleague who has lost telephone and recovery codes. Without a second factor it is fine too. */
export class ResetSecondFactor {
  constructor(
    private readonly queries: StaffQueries,
    private readonly factors: SecondFactorRepository,
    private readonly sessions: SessionRepository,
    private readonly mailer: Mailer,
    private readonly links: SiteLinks,
  ) {}

  async execute(id: string): Promise<void> {
    const person = await this.queries.find(id);
    if (!person) throw notFound('person');
    await this.factors.remove(id);
    await this.sessions.removeAllOf(id);
    if (person.secondFactor && person.email)
      await this.mailer.send(
        secondFactorRemovedMail({ to: person.email, name: person.name, links: this.links }),
      );
  }
}
