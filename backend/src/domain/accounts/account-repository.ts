import type { Account } from './account.js';

export interface Registration {
  readonly name: string;
  readonly pendingEmail: string;
  readonly passwordHash: string;
}

export interface Profile {
  readonly name?: string;
  readonly pendingEmail?: string | null;
}

/** E-mail addresses come and go in their one spelling. Deleted accounts are never found. */
export abstract class AccountRepository {
  abstract find(customerId: string): Promise<Account | null>;
  /** Whose address it is, proved. */
  abstract findOwner(email: string): Promise<Account | null>;
  /** Of those with a password who claim the address, the newest. */
  abstract findNewestClaim(email: string): Promise<Account | null>;
  /** The id of the customer in whose name staff or a program books for this address. */
  abstract findNamed(email: string): Promise<string | null>;
  abstract add(id: string, registration: Registration, createdAt: Date): Promise<void>;
  /** Makes a guest's row an account; false if it is one already. */
  abstract upgradeGuest(id: string, registration: Registration): Promise<boolean>;
  abstract edit(customerId: string, profile: Profile): Promise<void>;
  /** The address becomes the account's; false if somebody else's it is, or the account does not claim it any more. */
  abstract proveEmail(customerId: string, email: string): Promise<boolean>;
  /** False if the password is not the expected one any more. */
  abstract changePassword(
    customerId: string,
    expected: string | null,
    passwordHash: string,
  ): Promise<boolean>;
  /** Nothing is booked in this customer's name any more. */
  abstract retireNamed(customerId: string): Promise<void>;
}
