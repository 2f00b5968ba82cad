import { Injectable } from '@nestjs/common';
import { rightsOf } from '../../domain/access/right.js';
import type { Booking } from '../../domain/bookings/booking.js';
import type { Wanted } from '../../domain/bookings/ledger-request.js';
import { DomainError } from '../../domain/kernel/domain-error.js';
import { BookSeats } from '../../use-cases/bookings/book-seats.js';
import { CancelBooking } from '../../use-cases/bookings/cancel-booking.js';
import { FindBookings } from '../../use-cases/bookings/find-bookings.js';
import type { TierView } from '../../use-cases/concerts/concert-views.js';
import { GetConcert } from '../../use-cases/concerts/get-concert.js';
import { GetSeatStates } from '../../use-cases/concerts/get-seat-states.js';
import { PublishConcert } from '../../use-cases/concerts/publish-concert.js';
import { StartGuestSession } from '../../use-cases/customers/start-guest-session.js';
import { GetPaymentOptions } from '../../use-cases/payments/get-payment-options.js';
import { PayBooking } from '../../use-cases/payments/pay-booking.js';
import type { DemoConcert } from './demo-concerts.js';
import { changedTheirMind, demoGuest } from './demo-guests.js';
import { missingOrders } from './demo-orders.js';

const method = 'sim_ok';
const admin = { seesDrafts: true, rights: rightsOf('admin') };

type WhoseBooking = Pick<Booking, 'id' | 'customerId'>;

/** Sells what is gone of a demo concert; what was cut off is taken up where it stopped. */
@Injectable()
export class SeedConcert {
  constructor(
    private readonly publishConcert: PublishConcert,
    private readonly getConcert: GetConcert,
    private readonly getSeatStates: GetSeatStates,
    private readonly startGuestSession: StartGuestSession,
    private readonly bookSeats: BookSeats,
    private readonly findBookings: FindBookings,
    private readonly paymentOptions: GetPaymentOptions,
    private readonly payBooking: PayBooking,
    private readonly cancelBooking: CancelBooking,
  ) {}

  /** Whether its last step has been done; only for a concert that is on sale and not sold out. */
  async isDone(id: string): Promise<boolean> {
    return (await this.findChangedMind(id))?.status === 'cancelled';
  }

  async execute(id: string, demo: DemoConcert): Promise<void> {
    await this.publishConcert.execute(id);
    const { payment, phase } = await this.getConcert.execute(id, admin);
    // Only the simulated provider lets somebody pay who is not there.
    const payable = payment !== 'online' || this.paymentOptions.execute().methods.includes(method);
    if (phase !== 'on_sale' || !payable) return;
    await this.payHolds(id);
    const { states } = await this.getSeatStates.execute(id, admin);
    const { tiers } = await this.getConcert.execute(id, admin);
    const orders = missingOrders(demo, tiers, states);
    await Promise.all(orders.map((wanted, guest) => this.buy(id, wanted, demoGuest(guest))));
    if (demo.sold.seats + demo.sold.places < sumOf(tiers)) await this.changeMind(id, tiers.at(-1)!);
  }

  /** Holds that nobody came to pay any more. */
  private async payHolds(concertId: string): Promise<void> {
    const filter = { concertId, reference: null, email: null, status: 'held' } as const;
    for (let cursor: string | null = null; ;) {
      const { items, nextCursor } = await this.findBookings.execute(filter, { cursor, limit: 100 }, admin);
      await Promise.all(items.map((booking) => this.pay(booking)));
      if (nextCursor === null) return;
      cursor = nextCursor;
    }
  }

  private async buy(concertId: string, wanted: Wanted, contact: Booking['contact']): Promise<Booking> {
    const { customer } = await this.startGuestSession.execute({ device: null });
    const { booking } = await this.bookSeats.execute({
      concertId,
      actor: { ...customer, rights: [], sessionId: null, verified: false },
      wanted,
      contact,
      expectedTotalMinor: null,
      idempotency: null,
    });
    if (booking.status === 'held') await this.pay(booking);
    return booking;
  }

  /** What the provider cannot do now is done when the payment is looked at again. */
  private async pay({ id: bookingId, customerId }: WhoseBooking): Promise<void> {
    const actor = { id: customerId, role: 'customer' } as const;
    const command = {
      bookingId,
      actor,
      method,
      contact: null,
      expectedTotalMinor: null,
      idempotency: null,
    } as const;
    await this.payBooking.execute(command).catch((error: unknown) => {
      if (!(error instanceof DomainError && error.code === 'PAYMENT_UNAVAILABLE')) throw error;
    });
  }

  /** Somebody changed their mind, so that the history tells of it. */
  private async changeMind(concertId: string, tier: TierView): Promise<void> {
    const wanted = { tiers: [{ tierId: tier.id, quantity: 1 }] };
    const { id: bookingId, customerId } =
      (await this.findChangedMind(concertId)) ?? (await this.buy(concertId, wanted, changedTheirMind));
    const actor = { id: customerId, role: 'customer' } as const;
    await this.cancelBooking.execute({ bookingId, actor, proof: null });
  }

  private async findChangedMind(
    concertId: string,
  ): Promise<(WhoseBooking & Pick<Booking, 'status'>) | undefined> {
    const filter = { concertId, reference: null, email: changedTheirMind.email, status: null };
    return (await this.findBookings.execute(filter, { cursor: null, limit: 1 }, admin)).items[0];
  }
}

function sumOf(tiers: readonly TierView[]): number {
  return tiers.reduce((sum, { total }) => sum + total, 0);
}
