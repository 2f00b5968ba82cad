import { Injectable } from '@nestjs/common';
import type { Wanted } from '../../domain/bookings/ledger-request.js';
import { BookSeats } from '../../use-cases/bookings/book-seats.js';
import { CancelBooking } from '../../use-cases/bookings/cancel-booking.js';
import type { TierView } from '../../use-cases/concerts/concert-views.js';
import { CreateConcert } from '../../use-cases/concerts/create-concert.js';
import { GetConcert } from '../../use-cases/concerts/get-concert.js';
import { ListAllConcerts } from '../../use-cases/concerts/list-all-concerts.js';
import { PublishConcert } from '../../use-cases/concerts/publish-concert.js';
import { StartGuestSession } from '../../use-cases/customers/start-guest-session.js';
import { type DemoConcert, demoConcerts } from './demo-concerts.js';
import { demoGuest } from './demo-guests.js';

/** Fills an empty shop with concerts, and their history with guests who booked and cancelled. */
@Injectable()
export class SeedDemo {
  constructor(
    private readonly listAllConcerts: ListAllConcerts,
    private readonly createConcert: CreateConcert,
    private readonly publishConcert: PublishConcert,
    private readonly getConcert: GetConcert,
    private readonly startGuestSession: StartGuestSession,
    private readonly bookSeats: BookSeats,
    private readonly cancelBooking: CancelBooking,
  ) {}

  /** Tells whether there was anything to do: a shop with concerts is left alone. */
  async execute(): Promise<boolean> {
    const known = await this.listAllConcerts.execute(
      { query: null, status: null },
      { cursor: null, limit: 1 },
    );
    if (known.items.length > 0) return false;
    for (const demo of demoConcerts(new Date())) await this.seed(demo);
    return true;
  }

  private async seed({ concert, sold }: DemoConcert): Promise<void> {
    const id = await this.createConcert.execute(concert);
    await this.publishConcert.execute(id);
    const { tiers, available, phase } = await this.getConcert.execute(id, { seesDrafts: true });
    const orders = [...seatOrders(tiers, sold.seats), ...placeOrders(tiers, sold.places)];
    await Promise.all(orders.map((wanted, guest) => this.book(id, wanted, guest)));
    const left = available - sold.seats - sold.places;
    if (phase === 'on_sale' && left > 0) await this.bookAndCancel(id, tiers.at(-1)!);
  }

  private async book(concertId: string, wanted: Wanted, guest: number) {
    const { customer } = await this.startGuestSession.execute();
    const contact = demoGuest(guest);
    return this.bookSeats.execute({
      concertId,
      actor: customer,
      wanted,
      contact,
      expectedTotalMinor: null,
      idempotency: null,
    });
  }

  /** Somebody changed their mind, so that the history tells of it. */
  private async bookAndCancel(concertId: string, tier: TierView): Promise<void> {
    const { booking } = await this.book(concertId, { tiers: [{ tierId: tier.id, quantity: 1 }] }, 98);
    await this.cancelBooking.execute({
      bookingId: booking.id,
      actor: { id: booking.customerId, role: 'customer' },
      proof: null,
    });
  }
}

/** Groups of four, spread over the plan as people sit who came together. */
function seatOrders(tiers: readonly TierView[], seats: number): Wanted[] {
  const total = sumOf(tiers.filter(({ seating }) => seating === 'assigned'));
  const groups = Math.ceil(seats / 4);
  const stride = Math.floor(total / Math.max(groups, 1));
  return Array.from({ length: groups }, (_, group) => {
    const first = group * stride + 1;
    return { seats: Array.from({ length: Math.min(4, seats - group * 4) }, (_, seat) => first + seat) };
  });
}

/** One place an order. */
function placeOrders(tiers: readonly TierView[], places: number): Wanted[] {
  const general = tiers.find(({ seating }) => seating === 'general');
  return Array.from({ length: places }, () => ({ tiers: [{ tierId: general!.id, quantity: 1 }] }));
}

function sumOf(tiers: readonly TierView[]): number {
  return tiers.reduce((sum, { total }) => sum + total, 0);
}
