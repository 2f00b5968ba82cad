import type { PaymentMode, Venue } from '../../domain/concerts/concert.js';
import type { ConcertStatus, SalePhase } from '../../domain/concerts/sale-phase.js';
import type { Seating } from '../../domain/concerts/seating-plan.js';
import type { RefundPolicy } from '../../domain/payments/refund-policy.js';

/** A concert as a card in a list shows it. Prices are minor units of `currency`. */
export interface ConcertSummary {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly venue: Venue | null;
  readonly pictureUrl: string | null;
  readonly startsAt: Date | null;
  readonly timeZone: string;
  readonly currency: string;
  readonly payment: PaymentMode;
  readonly status: ConcertStatus;
  readonly phase: SalePhase;
  readonly saleOpensAt: Date | null;
  readonly saleClosesAt: Date | null;
  readonly totalSeats: number;
  readonly available: number;
  readonly priceFromMinor: number;
  readonly priceToMinor: number;
}

export interface TierView {
  readonly id: string;
  readonly name: string;
  readonly priceMinor: number;
  readonly seating: Seating;
  readonly total: number;
  readonly available: number;
}

/** One concert with everything that its page shows. */
export interface ConcertView extends ConcertSummary, RefundPolicy {
  readonly description: string;
  readonly cancellableUntil: Date | null;
  readonly maxSeatsPerCustomer: number;
  readonly requiresVerifiedAccount: boolean;
  readonly holdSeconds: number;
  readonly maxHoldExtensions: number;
  readonly planVersion: number;
  readonly tiers: readonly TierView[];
}

/**
 * Where the assigned seats stand: the stage is the origin, y grows away from it, neighbours stand about 10
 * units apart. A seat is `[seatNumber, label, x, y]`. General-admission places are not on the plan.
 */
export interface PlanView {
  readonly concertId: string;
  readonly planVersion: number;
  readonly rows: readonly PlanRow[];
}

export interface PlanRow {
  readonly section: string | null;
  readonly row: string;
  readonly tierId: string;
  readonly seats: readonly (readonly [seatNumber: number, label: string, x: number, y: number])[];
}

/** `states[i]` is the state of seat `i + 1`: `f` free, `h` held, `s` sold, `b` blocked. */
export interface SeatStatesView {
  readonly concertId: string;
  readonly version: number;
  /** Seats that are free although nothing has ended their holds yet: of one version there are ever more. */
  readonly lapsedSeats: number;
  readonly states: string;
}

export interface ConcertStats {
  readonly concertId: string;
  readonly currency: string;
  readonly seats: {
    readonly total: number;
    readonly free: number;
    readonly held: number;
    readonly sold: number;
    readonly blocked: number;
    readonly cancelled: number;
  };
  /**
   * In minor units: where one pays online what was paid less what goes back, otherwise what the active reservations
   * come to. Null for who may not see what is sold for.
   */
  readonly revenueMinor: number | null;
}

/** What the admin's dashboard sums up over all concerts; revenue is given per currency. */
export interface Overview {
  readonly concerts: { readonly draft: number; readonly published: number; readonly cancelled: number };
  readonly seats: {
    readonly total: number;
    readonly free: number;
    readonly held: number;
    readonly sold: number;
    readonly blocked: number;
  };
  readonly bookings: { readonly active: number; readonly cancelled: number };
  /** Null for who may not see what is sold for. */
  readonly revenue: readonly { readonly currency: string; readonly revenueMinor: number }[] | null;
}
