import type { Account } from '../../domain/accounts/account.js';
import type { AccountRepository } from '../../domain/accounts/account-repository.js';
import type { PasswordHasher } from '../../domain/customers/password-hasher.js';
import { DomainError } from '../../domain/kernel/domain-error.js';

export interface ProtectedAccount extends Account {
  readonly passwordHash: string;
}

/** Makes sure that whoever has the session knows the password as well. */
export class PasswordCheck {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly passwords: PasswordHasher,
  ) {}

  async ensure(customerId: string, password: string): Promise<ProtectedAccount> {
    const account = await this.findProtected(customerId);
    if (!(await this.passwords.matches(account.passwordHash, password))) throw wrongPassword();
    return account;
  }

  /** Guests have no password to change, and nothing that is protected by one. */
  async findProtected(customerId: string): Promise<ProtectedAccount> {
    const account = await this.accounts.find(customerId);
    if (account?.passwordHash == null)
      throw new DomainError('FORBIDDEN', 'Guests have no account: sign up first.');
    return { ...account, passwordHash: account.passwordHash };
  }
}

export function wrongPassword(): DomainError {
  return new DomainError('INVALID_CREDENTIALS', 'The password is wrong.');
}
