import type { Wanted } from '../../src/domain/bookings/ledger-request.js';
import { isLive, move, type NaiveBooking, seatsOf } from './naive-booking.js';
import { naiveSeats, naiveTierOf, naiveTiers } from './naive-hall.js';

/** A sale once more, as simply as can be: lists that are searched from end to end. */
export class NaiveSale {
  seconds = 0;
  calledOff = false;
  readonly blocked = new Set<number>();
  readonly bookings: NaiveBooking[] = [];
  readonly prices: number[] = naiveTiers.map(({ priceMinor }) => priceMinor);

  constructor(private readonly tierIds: readonly string[]) {}

  /** What every transaction does first. */
  expire(): void {
    for (const booking of this.bookings) {
      if (booking.status !== 'held' || booking.expiresAt! > this.seconds) continue;
      move(booking, seatsOf(booking), 'expired');
      booking.status = 'expired';
    }
  }

  free(tier: number): number {
    let free = 0;
    for (let seat = 1; seat <= naiveSeats; seat++)
      free += Number(naiveTierOf(seat) === tier && this.isFree(seat));
    return free;
  }

  ownerOf(seat: number): NaiveBooking | undefined {
    return this.bookings.find(({ seats }) => seats.some((each) => each.seat === seat && isLive(each)));
  }

  isFree(seat: number): boolean {
    return !this.ownerOf(seat) && !this.blocked.has(seat);
  }

  liveOf(customer: string): number {
    return this.bookings
      .filter((booking) => booking.customer === customer)
      .reduce((sum, { seats }) => sum + seats.filter(isLive).length, 0);
  }

  madeWith(customer: string, key: string | undefined): NaiveBooking | undefined {
    return this.bookings.find(
      (booking) => key !== undefined && booking.customer === customer && booking.key === key,
    );
  }

  /** How many of each tier. */
  quantities(wanted: Wanted): number[] {
    return this.tierIds.map((tierId, tier) =>
      'seats' in wanted
        ? wanted.seats.filter((seat) => naiveTierOf(seat) === tier).length
        : (wanted.tiers.find((each) => each.tierId === tierId)?.quantity ?? 0),
    );
  }
}
