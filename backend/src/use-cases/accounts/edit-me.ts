import type { AccountRepository } from '../../domain/accounts/account-repository.js';
import type { SessionRepository } from '../../domain/customers/session-repository.js';
import { invalidInput } from '../../domain/kernel/domain-error.js';
import type { AddressClaims } from './address-claims.js';
import type { PasswordCheck, ProtectedAccount } from './password-check.js';

export interface EditMeCommand {
  readonly callerId: string;
  readonly name?: string;
  readonly email?: string;
  readonly currentPassword?: string;
}

/** Changes one's name, or the address: it is only claimed until a mail to it was answered. */
export class EditMe {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly check: PasswordCheck,
    private readonly claims: AddressClaims,
  ) {}

  async execute({ callerId, name, email, currentPassword }: EditMeCommand): Promise<void> {
    const account = await this.check.findProtected(callerId);
    const isNew = email !== undefined && email !== currentEmail(account);
    if (isNew) await this.ensurePassword(callerId, currentPassword);
    await this.accounts.edit(callerId, {
      ...(name !== undefined && { name }),
      // One's own address again takes a claim back.
      ...(email !== undefined && { pendingEmail: email === account.customer.email ? null : email }),
    });
    this.sessions.customerChanged(callerId);
    if (isNew && email !== account.customer.email) await this.claims.write(callerId, email);
  }

  private async ensurePassword(callerId: string, currentPassword: string | undefined): Promise<void> {
    if (currentPassword === undefined)
      throw invalidInput({ pointer: '/currentPassword', detail: 'Is needed to change the e-mail address.' });
    await this.check.ensure(callerId, currentPassword);
  }
}

function currentEmail({ customer, pendingEmail }: ProtectedAccount): string | null {
  return pendingEmail ?? customer.email;
}
