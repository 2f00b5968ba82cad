import type { Booking } from '@/shared/api/types';

/** What a customer has of a concert. */
export interface MySeats {
  /** What is held and not paid yet. */
  readonly hold: Booking | null;
  /** The numbers of the seats that are booked. */
  readonly booked: readonly number[];
}

/** What the server found of that when it made the page. */
export interface MyHold extends MySeats {
  /** Without a session there is nothing, and asking would only be refused. */
  readonly hasSession: boolean;
  /** ISO 8601, by the server's clock. */
  readonly readAt: string;
}
