import type { Actor } from '../../domain/customers/actor.js';
import type { HistoryAction } from '../../domain/history/history-entry.js';
import type { Page, PageRequest } from '../kernel/page.js';

export interface HistoryView {
  readonly id: string;
  readonly createdAt: Date;
  readonly action: HistoryAction;
  readonly concertId: string;
  readonly concertName: string | null;
  /** The concert's version that this change made. */
  readonly version: number;
  readonly bookingId: string | null;
  readonly reservationId: string | null;
  readonly reference: string | null;
  readonly seatNumber: number;
  readonly label: string | null;
  readonly customer: {
    readonly id: string;
    readonly name: string | null;
    readonly email: string | null;
  } | null;
  readonly actor: Actor;
  readonly reason: string | null;
}

export interface HistoryFilter {
  readonly concertId: string | null;
  /** A customer's id, or a (normalised) e-mail of a booking's contact. */
  readonly customer: string | null;
  readonly action: HistoryAction | null;
  readonly from: Date | null;
  readonly to: Date | null;
}

/** The reservation history, from the newest to the oldest. */
export abstract class HistoryQueries {
  abstract list(filter: HistoryFilter, page: PageRequest): Promise<Page<HistoryView>>;
  abstract listOfCustomer(customerId: string, page: PageRequest): Promise<Page<HistoryView>>;
}
