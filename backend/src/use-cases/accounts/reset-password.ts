import { ensureGoodPassword, uses } from '../../domain/accounts/account.js';
import type { AccountLinks, Purpose } from '../../domain/accounts/account-links.js';
import type { AccountRepository } from '../../domain/accounts/account-repository.js';
import type { Mailer } from '../../domain/accounts/mailer.js';
import type { PasswordHasher } from '../../domain/customers/password-hasher.js';
import type { SessionRepository } from '../../domain/customers/session-repository.js';
import { type AddressProof, linkInvalid } from './address-proof.js';
import { passwordChangedMail } from './mails/password-changed.js';
import type { SiteLinks } from './mails/site-links.js';

const purposes: readonly Purpose[] = ['reset-password', 'invite'];

/** Whoever has the link from the mail chooses a password; it proves the address as well. All sessions end. */
export class ResetPassword {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly links: AccountLinks,
    private readonly passwords: PasswordHasher,
    private readonly sessions: SessionRepository,
    private readonly proof: AddressProof,
    private readonly site: SiteLinks,
    private readonly mailer: Mailer,
  ) {}

  /** The link is used up last of what can be refused: a password that will not do can be tried again. */
  async execute({ token, password }: { token: string; password: string }): Promise<void> {
    const link = await this.links.find(purposes, token);
    const account = link && (await this.accounts.find(link.customerId));
    if (!account || !uses(account, link.email)) throw linkInvalid();
    ensureGoodPassword(password, link.email, '/password');
    const { id, name } = account.customer;
    const hash = await this.passwords.hash(password);
    if (!(await this.links.redeem(purposes, token))) throw linkInvalid();
    await this.proof.accept(account, link.email);
    if (!(await this.accounts.changePassword(id, account.passwordHash, hash))) throw linkInvalid();
    await this.sessions.removeAllOf(id);
    await this.mailer.send(passwordChangedMail({ to: link.email, name, links: this.site }));
    await this.proof.collectBookings(account, link.email);
  }
}
