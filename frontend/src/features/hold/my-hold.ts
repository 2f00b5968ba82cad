import type { Booking } from '@/shared/api/types';

/** What the server found of a customer's hold when it made the page. */
export interface MyHold {
  /** Without a session there is no hold, and asking would only be refused. */
  readonly hasSession: boolean;
  readonly hold: Booking | null;
  /** ISO 8601, by the server's clock. */
  readonly readAt: string;
}
