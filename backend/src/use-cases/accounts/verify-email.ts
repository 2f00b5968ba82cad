import { uses } from '../../domain/accounts/account.js';
import type { AccountLinks } from '../../domain/accounts/account-links.js';
import type { AccountRepository } from '../../domain/accounts/account-repository.js';
import { type AddressProof, linkInvalid } from './address-proof.js';

/** The link in a mail proves that the address is one's own. */
export class VerifyEmail {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly links: AccountLinks,
    private readonly proof: AddressProof,
  ) {}

  async execute({ token }: { token: string }): Promise<void> {
    const link = await this.links.redeem(['verify-email'], token);
    const account = link && (await this.accounts.find(link.customerId));
    if (!account || !uses(account, link.email)) throw linkInvalid();
    await this.proof.accept(account, link.email);
    await this.proof.collectBookings(account, link.email);
  }
}
