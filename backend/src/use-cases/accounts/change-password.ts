import { ensureGoodPassword } from '../../domain/accounts/account.js';
import type { AccountLinks } from '../../domain/accounts/account-links.js';
import type { AccountRepository } from '../../domain/accounts/account-repository.js';
import type { Mailer } from '../../domain/accounts/mailer.js';
import type { PasswordHasher } from '../../domain/customers/password-hasher.js';
import type { SessionRepository } from '../../domain/customers/session-repository.js';
import type { SessionOpener, StartedSession } from '../customers/session-opener.js';
import { passwordChangedMail } from './mails/password-changed.js';
import type { SiteLinks } from './mails/site-links.js';
import { type PasswordCheck, wrongPassword } from './password-check.js';

export interface ChangePasswordCommand {
  readonly callerId: string;
  readonly currentPassword: string;
  readonly newPassword: string;
  /** Of the caller's session. */
  readonly token: string | null;
  readonly device: string | null;
}

/** Every session ends, and the caller goes on in a new one. */
export class ChangePassword {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly check: PasswordCheck,
    private readonly passwords: PasswordHasher,
    private readonly sessions: SessionRepository,
    private readonly opener: SessionOpener,
    private readonly links: AccountLinks,
    private readonly site: SiteLinks,
    private readonly mailer: Mailer,
  ) {}

  async execute(command: ChangePasswordCommand): Promise<StartedSession> {
    const { callerId, currentPassword, newPassword, token, device } = command;
    const { customer, pendingEmail, passwordHash } = await this.check.ensure(callerId, currentPassword);
    ensureGoodPassword(newPassword, customer.email ?? pendingEmail, '/newPassword');
    const hash = await this.passwords.hash(newPassword);
    if (!(await this.accounts.changePassword(callerId, passwordHash, hash))) throw wrongPassword();
    await this.links.revokeOf(callerId, 'reset-password');
    const started = await this.opener.replace(token, customer, device);
    await this.sessions.removeAllOf(callerId, started.sessionId);
    const { email, name } = customer;
    if (email) await this.mailer.send(passwordChangedMail({ to: email, name, links: this.site }));
    return started;
  }
}
