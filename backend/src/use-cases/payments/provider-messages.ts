/** A message as it came: its signature is over the very characters of its body. */
export interface ProviderMessage {
  readonly body: string;
  readonly signature: string | null;
}

/** What the payment provider tells us by itself. */
export abstract class ProviderMessages {
  /**
   * The payment of which a message says that something has happened to it; null where it tells of something else.
   * Throws `WEBHOOK_REFUSED` where it is not the provider's.
   */
  abstract paymentOf(message: ProviderMessage): string | null;
}
