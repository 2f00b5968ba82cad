export interface NamedCustomer {
  /** Of the row, should one have to be made. */
  readonly id: string;
  readonly name: string;
  /** Normalised. */
  readonly email: string;
  readonly createdAt: Date;
}

/** Those for whom somebody else books. */
export abstract class NamedCustomers {
  /**
   * The id of the account that proved the e-mail, or else of the customer who stands for it without an account; that
   * one is made where it is missing, once.
   */
  abstract resolve(customer: NamedCustomer): Promise<string>;
}
