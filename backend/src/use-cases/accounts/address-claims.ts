import type { AccountLinks } from '../../domain/accounts/account-links.js';
import type { AccountRepository } from '../../domain/accounts/account-repository.js';
import type { Mailer } from '../../domain/accounts/mailer.js';
import { accountExistsMail } from './mails/account-exists.js';
import type { SiteLinks } from './mails/site-links.js';
import { verifyAddressMail } from './mails/verify-address.js';

/** Writes to an address that somebody claims. Only who reads its mail learns whether it has an account already. */
export class AddressClaims {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly links: AccountLinks,
    private readonly site: SiteLinks,
    private readonly mailer: Mailer,
  ) {}

  /** The link is drawn in either case, so that both take the same work; one to an address with an account is never sent. */
  async write(customerId: string, email: string): Promise<void> {
    const owner = await this.accounts.findOwner(email);
    const token = await this.links.issue({ purpose: 'verify-email', customerId, email });
    await this.mailer.send(
      owner
        ? accountExistsMail({ to: email, links: this.site })
        : verifyAddressMail({ to: email, link: this.site.verify(token) }),
    );
  }
}
