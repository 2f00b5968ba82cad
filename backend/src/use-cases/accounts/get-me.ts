import type { Account } from '../../domain/accounts/account.js';
import type { AccountRepository } from '../../domain/accounts/account-repository.js';
import { DomainError } from '../../domain/kernel/domain-error.js';

/** What is stored about the caller, as it is now. */
export class GetMe {
  constructor(private readonly accounts: AccountRepository) {}

  async execute({ callerId }: { callerId: string }): Promise<Account> {
    const account = await this.accounts.find(callerId);
    if (!account) throw new DomainError('UNAUTHENTICATED', 'This account was deleted.');
    return account;
  }
}
