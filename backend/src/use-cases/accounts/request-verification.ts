import type { AccountRepository } from '../../domain/accounts/account-repository.js';
import type { AddressClaims } from './address-claims.js';

/** Writes again to the address that the caller claims; where none waits to be proved there is nothing to do. */
export class RequestVerification {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly claims: AddressClaims,
  ) {}

  async execute({ callerId }: { callerId: string }): Promise<void> {
    const account = await this.accounts.find(callerId);
    if (account?.pendingEmail) await this.claims.write(callerId, account.pendingEmail);
  }
}
