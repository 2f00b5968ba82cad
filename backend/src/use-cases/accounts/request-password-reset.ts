import type { Account } from '../../domain/accounts/account.js';
import type { AccountLinks } from '../../domain/accounts/account-links.js';
import type { AccountRepository } from '../../domain/accounts/account-repository.js';
import type { Mailer } from '../../domain/accounts/mailer.js';
import type { IdGenerator } from '../../domain/kernel/id-generator.js';
import { resetPasswordMail } from './mails/reset-password.js';
import type { SiteLinks } from './mails/site-links.js';

/** Sends a link with which a password is chosen, if the address has an account. The answer never tells whether. */
export class RequestPasswordReset {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly links: AccountLinks,
    private readonly ids: IdGenerator,
    private readonly site: SiteLinks,
    private readonly mailer: Mailer,
  ) {}

  /** Where there is no account all the same is done for nobody. */
  async execute({ email }: { email: string }): Promise<void> {
    const [owner, claim] = [await this.accounts.findOwner(email), await this.accounts.findNewestClaim(email)];
    const account = owner ?? unproved(claim);
    const customerId = account?.customer.id ?? this.ids.next();
    const token = await this.links.issue({ purpose: 'reset-password', customerId, email });
    if (account) await this.mailer.send(resetPasswordMail({ to: email, link: this.site.reset(token) }));
  }
}

/** A claim beside a proved address may be a slip of the pen: it does not open the account to a stranger. */
function unproved(claim: Account | null): Account | null {
  return claim?.customer.email === null ? claim : null;
}
