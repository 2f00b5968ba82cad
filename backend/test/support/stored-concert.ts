import type { BookingStatus } from '../../src/domain/bookings/booking-status.js';
import type { SeatState } from '../../src/domain/bookings/ledger-state.js';
import type { PaymentMode } from '../../src/domain/concerts/concert.js';
import type { ConcertStatus } from '../../src/domain/concerts/sale-phase.js';
import type { HistoryAction } from '../../src/domain/history/history-entry.js';
import type { PaymentStatus } from '../../src/domain/payments/payment-status.js';

/** Everything that is stored of a concert's sale, row by row. */
export interface StoredConcert {
  readonly id: string;
  readonly status: ConcertStatus;
  readonly payment: PaymentMode;
  readonly version: number;
  readonly totalSeats: number;
  readonly planVersion: number;
  readonly maxSeatsPerCustomer: number;
  readonly tiers: readonly StoredTier[];
  /** By seat number. */
  readonly seats: readonly StoredSeat[];
  readonly bookings: readonly StoredBooking[];
  readonly reservations: readonly StoredReservation[];
  readonly payments: readonly StoredPayment[];
  readonly refunds: readonly StoredRefund[];
  /** In the order of their turns. */
  readonly admissions: readonly StoredAdmission[];
  /** In the order of versions. */
  readonly history: readonly StoredHistory[];
}

export interface StoredTier {
  readonly id: string;
  readonly name: string;
  readonly priceMinor: number;
  readonly total: number;
  readonly available: number;
}

export interface StoredSeat {
  readonly seatNumber: number;
  readonly tierId: string;
  readonly state: SeatState;
  readonly bookingId: string | null;
}

export interface StoredBooking {
  readonly id: string;
  readonly reference: string;
  readonly customerId: string;
  readonly status: BookingStatus;
  readonly totalMinor: number;
  readonly expiresAt: Date | null;
  readonly extensionsLeft: number;
}

export interface StoredReservation {
  readonly id: string;
  readonly bookingId: string;
  readonly customerId: string;
  readonly seatNumber: number;
  readonly tierId: string;
  readonly priceMinor: number;
  readonly status: BookingStatus;
}

export interface StoredPayment {
  readonly id: string;
  readonly bookingId: string;
  readonly customerId: string;
  readonly method: string;
  readonly status: PaymentStatus;
  readonly amountMinor: number;
  readonly currency: string;
}

export interface StoredRefund {
  readonly id: string;
  readonly paymentId: string;
  readonly bookingId: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly status: string;
}

export interface StoredAdmission {
  readonly round: number;
  readonly turn: number;
  readonly sessionId: string;
  readonly bookingId: string | null;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
}

export interface StoredHistory {
  readonly id: string;
  readonly version: number;
  readonly action: HistoryAction;
  readonly bookingId: string | null;
  readonly reservationId: string | null;
  readonly seatNumber: number;
  readonly customerId: string | null;
  readonly actorId: string;
  readonly actorRole: string;
  readonly reason: string | null;
}
