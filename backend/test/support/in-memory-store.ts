import { isLive } from '../../src/domain/bookings/booking-status.js';
import type { LedgerChanges } from '../../src/domain/bookings/ledger-changes.js';
import type { LedgerRequest } from '../../src/domain/bookings/ledger-request.js';
import type {
  LedgerBooking,
  LedgerConcert,
  LedgerSeat,
  LedgerState,
} from '../../src/domain/bookings/ledger-state.js';
import type { SeatingPlan } from '../../src/domain/concerts/seating-plan.js';
import type { Payment } from '../../src/domain/payments/payment.js';
import { deepFreeze } from './deep-freeze.js';
import {
  admissionsAfter,
  ensureAmounts,
  ensureBookingsMoveAsSaid,
  ensureOnce,
  ensureReservationsMoveAsSaid,
  ensureUniqueKeys,
  type MemoryConcert,
  type MemoryTier,
  paymentsAfter,
  RefusedRow,
  seatsAfter,
  tiersAfter,
} from './in-memory-rows.js';
import type { StoredConcert } from './stored-concert.js';

/** Keeps concerts as tables would, with their constraints: a commit takes all of the changes or none. */
export class InMemoryStore {
  private readonly concerts = new Map<string, MemoryConcert>();

  /** A commit that writes the history of the seat `refused` fails, wherever that is. */
  constructor(
    private readonly drawId: () => string,
    private readonly refused: number | null = null,
  ) {}

  add(concert: Omit<LedgerConcert, 'everBooked'>, plan: SeatingPlan): void {
    const { tiers, seats } = this.rowsOf(plan);
    this.concerts.set(
      concert.id,
      deepFreeze({
        concert,
        version: 0,
        planVersion: 1,
        tiers,
        seats,
        bookings: [],
        payments: [],
        refunds: [],
        admissions: [],
        history: [],
      }),
    );
  }

  stateFor(concertId: string, requests: readonly LedgerRequest[], now: Date): LedgerState | undefined {
    const stored = this.concerts.get(concertId);
    if (!stored) return undefined;
    const liveSeats = new Map<string, number>();
    for (const { customerId, reservations } of stored.bookings) {
      const live = reservations.filter(({ status }) => isLive(status)).length;
      liveSeats.set(customerId, (liveSeats.get(customerId) ?? 0) + live);
    }
    const elsewhere = [...this.concerts.values()].filter((concert) => concert !== stored);
    const bookings = elsewhere.flatMap((concert) =>
      concert.bookings.filter((booking) =>
        requests.some((request) => getsMore(request, booking) || hasKeyOf(request, booking)),
      ),
    );
    const payments = elsewhere.flatMap((concert) =>
      concert.payments.filter((payment) =>
        requests.some((request) => getsMore(request, payment) || paysWithKeyOf(request, payment)),
      ),
    );
    return deepFreeze({
      now,
      concert: { ...stored.concert, everBooked: stored.bookings.length > 0 },
      tiers: stored.tiers.map(({ id, priceMinor, seating, available }) => ({
        id,
        priceMinor,
        seating,
        available,
      })),
      seats: stored.seats,
      liveSeats,
      deletedCustomers: new Set(),
      bookings: [...stored.bookings, ...bookings],
      payments: [...stored.payments, ...payments],
      admissions: stored.concert.admissionRequired ? stored.admissions : [],
    });
  }

  /** Throws a `RefusedRow` where a database would refuse a row, and then nothing has changed. */
  commit(concertId: string, changes: LedgerChanges): void {
    const before = this.concerts.get(concertId)!;
    const version = before.version + 1;
    const planned = changes.plan && this.rowsOf(changes.plan);
    const changed = new Map(changes.changedBookings.map((booking) => [booking.id, booking]));
    const after: MemoryConcert = {
      concert: { ...before.concert, status: changes.status ?? before.concert.status },
      version,
      planVersion: before.planVersion + (planned ? 1 : 0),
      tiers: planned?.tiers ?? tiersAfter(before.tiers, changes),
      seats: planned?.seats ?? seatsAfter(before.seats, changes),
      bookings: [
        ...before.bookings.map((booking) => changed.get(booking.id) ?? booking),
        ...changes.newBookings,
      ],
      payments: paymentsAfter(before.payments, changes),
      refunds: [...before.refunds, ...changes.newRefunds],
      admissions: admissionsAfter(before.admissions, changes),
      history: [...before.history, ...changes.history.map((entry) => ({ ...entry, version }))],
    };
    this.ensureWritable(changes);
    this.ensureUnique(concertId, after);
    ensureUniqueKeys(after);
    ensureAmounts(changes);
    ensureReservationsMoveAsSaid(before, after, changes);
    ensureBookingsMoveAsSaid(before, after, changes);
    this.concerts.set(concertId, deepFreeze(after));
  }

  setPrice(tierId: string, priceMinor: number): void {
    for (const [id, concert] of this.concerts) {
      const tiers = concert.tiers.map((tier) => (tier.id === tierId ? { ...tier, priceMinor } : tier));
      this.concerts.set(id, deepFreeze({ ...concert, tiers }));
    }
  }

  setLimit(concertId: string, maxSeatsPerCustomer: number): void {
    const stored = this.concerts.get(concertId)!;
    const concert = { ...stored.concert, maxSeatsPerCustomer };
    this.concerts.set(concertId, deepFreeze({ ...stored, concert }));
  }

  setAdmissionRequired(concertId: string, admissionRequired: boolean): void {
    const stored = this.concerts.get(concertId)!;
    const concert = { ...stored.concert, admissionRequired };
    this.concerts.set(concertId, deepFreeze({ ...stored, concert }));
  }

  admit(concertId: string, sessionId: string, expiresAt: Date): void {
    const stored = this.concerts.get(concertId)!;
    const turn = stored.admissions.length;
    const admission = { round: 1, turn, sessionId, bookingId: null, expiresAt, endedAt: null };
    this.concerts.set(concertId, deepFreeze({ ...stored, admissions: [...stored.admissions, admission] }));
  }

  read(concertId: string): StoredConcert {
    const { concert, version, planVersion, tiers, seats, ...rows } = this.concerts.get(concertId)!;
    const { bookings, payments, refunds, admissions, history } = rows;
    return {
      id: concert.id,
      status: concert.status,
      payment: concert.payment,
      version,
      totalSeats: seats.length,
      planVersion,
      maxSeatsPerCustomer: concert.maxSeatsPerCustomer,
      tiers: tiers.map(({ id, name, priceMinor, total, available }) => ({
        id,
        name,
        priceMinor,
        total,
        available,
      })),
      seats: seats.map(({ seatNumber, tierId, state, bookingId }) => ({
        seatNumber,
        tierId,
        state,
        bookingId,
      })),
      bookings: bookings.map(
        ({ id, reference, customerId, status, totalMinor, expiresAt, extensionsLeft }) => ({
          id,
          reference,
          customerId,
          status,
          totalMinor,
          expiresAt,
          extensionsLeft,
        }),
      ),
      reservations: bookings.flatMap((booking) =>
        booking.reservations.map(({ label: _, ...reservation }) => ({
          ...reservation,
          bookingId: booking.id,
          customerId: booking.customerId,
        })),
      ),
      payments: payments.map(({ gateway: _gateway, idempotency: _, ...payment }) => payment),
      refunds,
      admissions,
      history: history.map(({ actor, ...entry }) => ({ ...entry, actorId: actor.id, actorRole: actor.role })),
    };
  }

  private rowsOf(plan: SeatingPlan): { tiers: MemoryTier[]; seats: LedgerSeat[] } {
    const tiers = plan.tiers.map((tier) => ({ ...tier, id: this.drawId(), available: tier.total }));
    const seats = plan.seats.map(({ seatNumber, tier, place }) => ({
      seatNumber,
      tierId: tiers[tier]!.id,
      state: 'free' as const,
      bookingId: null,
      section: place?.section ?? null,
      row: place?.row ?? null,
      label: place?.label ?? null,
      x: place?.x ?? null,
      y: place?.y ?? null,
    }));
    return { tiers, seats };
  }

  private ensureWritable({ history }: LedgerChanges): void {
    if (history.some(({ seatNumber }) => seatNumber === this.refused)) {
      throw new RefusedRow(`The history of seat ${this.refused} cannot be written.`);
    }
  }

  /** What is unique over all concerts. */
  private ensureUnique(concertId: string, after: MemoryConcert): void {
    const concerts = [...new Map(this.concerts).set(concertId, after).values()];
    const bookings = concerts.flatMap((concert) => concert.bookings);
    const payments = concerts.flatMap((concert) => concert.payments);
    ensureOnce(bookings, ({ reference }) => reference, 'This reference is in use.');
    ensureOnce(bookings.filter(isKeyed), keyOf, 'This customer has used the key.');
    ensureOnce(payments.filter(isKeyed), keyOf, 'This customer has paid with the key.');
  }
}

type Keyed = Pick<LedgerBooking | Payment, 'customerId' | 'idempotency'>;

function hasKeyOf(request: LedgerRequest, { customerId, idempotency }: LedgerBooking): boolean {
  return (
    request.kind === 'claim-seats' &&
    request.idempotency !== null &&
    request.customerId === customerId &&
    request.idempotency.key === idempotency?.key
  );
}

function paysWithKeyOf(request: LedgerRequest, { customerId, idempotency }: Payment): boolean {
  return (
    request.kind === 'begin-payment' &&
    request.idempotency !== null &&
    request.actor.id === customerId &&
    request.idempotency.key === idempotency?.key
  );
}

/** The keys of whoever gets bookings must be known. */
function getsMore(request: LedgerRequest, { customerId }: Keyed): boolean {
  return request.kind === 'move-bookings' && request.to === customerId;
}

function isKeyed({ idempotency }: Keyed): boolean {
  return idempotency !== null;
}

function keyOf({ customerId, idempotency }: Keyed): string {
  return `${customerId} ${idempotency?.key}`;
}
