import { expect } from '@jest/globals';
import type { LedgerOutcome } from '../../src/domain/bookings/allocate.js';
import type { Booking } from '../../src/domain/bookings/booking.js';
import type { LedgerRequest } from '../../src/domain/bookings/ledger-request.js';
import type { Actor } from '../../src/domain/customers/actor.js';

/** The hall of the naive sale: assigned seats from 1 on, then general-admission places. */
export const hall = { stalls: 10, floor: 6, limit: 4 } as const;
const { stalls, floor, limit } = hall;

/** What somebody might ask; bookings are named by their place among those made before. */
export type Wish =
  | { kind: 'seats'; actor: Actor; seats: number[]; key: string | null }
  | { kind: 'places'; actor: Actor; stalls: number; floor: number }
  | { kind: 'cancel'; actor: Actor; booking: number; reservation: number | null }
  | { kind: 'block'; seats: number[]; blocked: boolean }
  | { kind: 'call-off' };

/** The rules once more, as simply as can be: who sits where, which seats are blocked, what each key made. */
export class NaiveSale {
  calledOff = false;
  readonly owners = new Map<number, { customer: string; booking: string }>();
  readonly blocked = new Set<number>();
  readonly keys = new Map<string, { booking: string; seats: string }>();

  /** The code that a wish must be refused with, or null if it must be granted. */
  refusalFor(wish: Wish, request: LedgerRequest, known: readonly string[]): string | null {
    switch (wish.kind) {
      case 'seats': {
        const earlier = wish.key && this.keys.get(`${wish.actor.id} ${wish.key}`);
        if (earlier) return earlier.seats === wish.seats.join() ? null : 'IDEMPOTENCY_KEY_REUSED';
        if (this.calledOff) return 'NOT_ON_SALE';
        if (wish.seats.some((seat) => seat > stalls + floor)) return 'INVALID_INPUT';
        if (this.seatsOf(wish.actor) + wish.seats.length > limit) return 'LIMIT_REACHED';
        return wish.seats.every((seat) => this.isFree(seat)) ? null : 'SEAT_TAKEN';
      }
      case 'places':
        if (this.calledOff) return 'NOT_ON_SALE';
        if (this.seatsOf(wish.actor) + wish.stalls + wish.floor > limit) return 'LIMIT_REACHED';
        return wish.stalls <= this.free(1, stalls) && wish.floor <= this.free(stalls + 1, stalls + floor)
          ? null
          : 'SOLD_OUT';
      case 'cancel':
        return 'bookingId' in request && known.includes(request.bookingId) ? null : 'NOT_FOUND';
      case 'block':
        if (this.calledOff) return 'CONCERT_CALLED_OFF';
        if (wish.seats.some((seat) => seat > stalls + floor)) return 'INVALID_INPUT';
        return wish.seats.some((seat) => this.owners.has(seat)) ? 'SEAT_TAKEN' : null;
      case 'call-off':
        return null;
    }
  }

  /** Does what was granted. */
  grant(wish: Wish, request: LedgerRequest, outcome: LedgerOutcome): void {
    const result = 'result' in outcome ? outcome.result : null;
    if (wish.kind === 'seats' || wish.kind === 'places')
      this.book(wish, result as { booking: Booking; replayed: boolean });
    if (wish.kind === 'cancel') {
      const { reservations } = result as Booking;
      const given = reservations.filter(
        ({ id }) => request.kind !== 'cancel-reservation' || request.reservationId === id,
      );
      for (const { seatNumber } of given) {
        if (this.owners.get(seatNumber)?.booking === (result as Booking).id) this.owners.delete(seatNumber);
      }
    }
    if (wish.kind === 'block') {
      for (const seat of wish.seats) {
        if (wish.blocked) this.blocked.add(seat);
        else this.blocked.delete(seat);
      }
    }
    if (wish.kind === 'call-off') {
      expect(result).toEqual({ cancelledReservations: this.owners.size });
      this.calledOff = true;
      this.owners.clear();
    }
  }

  free(from: number, to: number): number {
    let free = 0;
    for (let seat = from; seat <= to; seat++) free += Number(this.isFree(seat));
    return free;
  }

  private isFree(seat: number): boolean {
    return !this.owners.has(seat) && !this.blocked.has(seat);
  }

  private seatsOf({ id }: Actor): number {
    return [...this.owners.values()].filter(({ customer }) => customer === id).length;
  }

  private book(
    wish: Extract<Wish, { kind: 'seats' | 'places' }>,
    { booking, replayed }: { booking: Booking; replayed: boolean },
  ): void {
    const key = wish.kind === 'seats' && wish.key ? `${wish.actor.id} ${wish.key}` : null;
    expect(replayed).toBe(key !== null && this.keys.has(key));
    if (replayed) {
      expect(booking.id).toBe(this.keys.get(key!)!.booking);
      return;
    }
    const taken = booking.reservations.map(({ seatNumber }) => seatNumber);
    expect(taken.every((seat) => this.isFree(seat))).toBe(true);
    if (wish.kind === 'seats') {
      expect(taken).toEqual([...wish.seats].sort((a, b) => a - b));
      if (key) this.keys.set(key, { booking: booking.id, seats: wish.seats.join() });
    } else {
      expect(taken.filter((seat) => seat <= stalls)).toHaveLength(wish.stalls);
      expect(taken.filter((seat) => seat > stalls)).toHaveLength(wish.floor);
    }
    for (const seat of taken) this.owners.set(seat, { customer: wish.actor.id, booking: booking.id });
  }
}
