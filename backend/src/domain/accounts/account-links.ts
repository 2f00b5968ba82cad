export type Purpose = 'verify-email' | 'reset-password' | 'invite';

const hour = 60 * 60 * 1000;

/** How long a link can be used, in milliseconds. */
export const linkLifetimes: Readonly<Record<Purpose, number>> = {
  'verify-email': 48 * hour,
  'reset-password': hour,
  invite: 7 * 24 * hour,
};

/** What a link stands for: whoever uses it reads the mail of this address, which this customer claims. */
export interface AccountLink {
  readonly purpose: Purpose;
  readonly customerId: string;
  readonly email: string;
}

/** Signed links that are sent by mail and work once. */
export abstract class AccountLinks {
  /**
   * The token of a new link. Earlier links of the customer for the same purpose end. For nobody's id the same is done
   * and the token is good for nothing, so that who waits for the answer does not learn the difference.
   */
  abstract issue(link: AccountLink): Promise<string>;
  /** What a token stands for as long as it can be used; it is not used up. */
  abstract find(purposes: readonly Purpose[], token: string): Promise<AccountLink | null>;
  /** Uses a token up. Null if it was not made here, is for something else, has lapsed or was used before. */
  abstract redeem(purposes: readonly Purpose[], token: string): Promise<AccountLink | null>;
  /** Ends the customer's links, for one purpose or all. */
  abstract revokeOf(customerId: string, purpose?: Purpose): Promise<void>;
}
