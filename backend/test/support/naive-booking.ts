import type { BookingStatus } from '../../src/domain/bookings/booking-status.js';
import type { PaymentStatus } from '../../src/domain/payments/payment-status.js';

export interface NaiveSeat {
  readonly id: string;
  readonly seat: number;
  readonly price: number;
  status: BookingStatus;
}

export interface NaivePayment {
  readonly id: string;
  readonly method: string;
  readonly amount: number;
  status: PaymentStatus;
}

export interface NaiveBooking {
  readonly id: string;
  customer: string;
  key: string | null;
  readonly hash: string;
  status: BookingStatus;
  seats: NaiveSeat[];
  /** Seconds from the beginning. */
  expiresAt: number | null;
  extensionsLeft: number;
  refunded: number;
  readonly payments: NaivePayment[];
}

/** The seats that share the booking's status: they make up its total. */
export function seatsOf({ seats, status }: NaiveBooking): NaiveSeat[] {
  return seats.filter((seat) => seat.status === status);
}

export function totalOf(booking: NaiveBooking): number {
  return seatsOf(booking).reduce((sum, { price }) => sum + price, 0);
}

export function isLive({ status }: NaiveSeat): boolean {
  return status === 'held' || status === 'active';
}

export function move({ seats }: NaiveBooking, moved: readonly NaiveSeat[], status: BookingStatus): void {
  for (const seat of seats) if (moved.includes(seat)) seat.status = status;
}

export function openOf({ payments }: NaiveBooking): NaivePayment | undefined {
  return payments.find(({ status }) => status === 'open');
}

export function paidOf({ payments }: NaiveBooking): NaivePayment | undefined {
  return payments.find(({ status }) => status === 'confirmed' || status === 'captured');
}

export function rejectOpen(booking: NaiveBooking): void {
  const open = openOf(booking);
  if (open) open.status = 'rejected';
}
