import type { AccessPolicy } from '../../domain/access/access-policy.js';
import type { Caller } from '../../domain/access/caller.js';
import type { Mailer } from '../../domain/accounts/mailer.js';
import type { SessionRepository } from '../../domain/customers/session-repository.js';
import { DomainError } from '../../domain/kernel/domain-error.js';
import type { SecondFactorRepository } from '../../domain/second-factor/second-factor-repository.js';
import { secondFactorRemovedMail } from '../accounts/mails/second-factor-removed.js';
import type { SiteLinks } from '../accounts/mails/site-links.js';
import type { CodeCheck } from './code-check.js';
import { ensureOn } from './ensure-on.js';

/** Turns the second factor off, for who can give a code, and ends the caller's other sessions. */
export class RemoveSecondFactor {
  constructor(
    private readonly factors: SecondFactorRepository,
    private readonly sessions: SessionRepository,
    private readonly codes: CodeCheck,
    private readonly policy: AccessPolicy,
    private readonly mailer: Mailer,
    private readonly links: SiteLinks,
  ) {}

  async execute({ id, name, role, sessionId }: Caller, code: string): Promise<void> {
    const factor = ensureOn(await this.factors.find(id));
    if (role !== 'integrator' && this.policy.demandsSecondFactor(role))
      throw new DomainError('SECOND_FACTOR_DEMANDED', 'Your role needs a second factor.');
    await this.codes.use(id, factor, code);
    await this.factors.remove(id);
    await this.sessions.removeAllOf(id, sessionId ?? undefined);
    if (factor.email)
      await this.mailer.send(secondFactorRemovedMail({ to: factor.email, name, links: this.links }));
  }
}
