import { holdBounds } from '../../domain/bookings/hold.js';
import { Concert, concertBounds, type ConcertDetails } from '../../domain/concerts/concert.js';
import type { ConcertRepository } from '../../domain/concerts/concert-repository.js';
import { planSeating, type SeatingSpec } from '../../domain/concerts/seating-plan.js';
import type { Clock } from '../../domain/kernel/clock.js';
import type { IdGenerator } from '../../domain/kernel/id-generator.js';
import type { Slugs } from './slugs.js';

export type CreateConcertCommand = Pick<ConcertDetails, 'name' | 'description'> &
  Partial<ConcertDetails> &
  SeatingSpec;

/** Makes a draft with its tiers and seats; all but name, description and a number of seats has a default. */
export class CreateConcert {
  constructor(
    private readonly concerts: ConcertRepository,
    private readonly slugs: Slugs,
    private readonly ids: IdGenerator,
    private readonly clock: Clock,
  ) {}

  async execute({
    totalSeats,
    seatsPerRow,
    tiers,
    seatingPlan,
    ...details
  }: CreateConcertCommand): Promise<string> {
    const plan = planSeating({ totalSeats, seatsPerRow, tiers, seatingPlan });
    const id = this.ids.next();
    const concert = Concert.create(id, await this.slugs.freeSlugFor(details.name), withDefaults(details));
    await this.concerts.add(concert, plan, this.clock.now());
    return id;
  }
}

function withDefaults(
  details: Pick<ConcertDetails, 'name' | 'description'> & Partial<ConcertDetails>,
): ConcertDetails {
  return {
    venue: null,
    pictureUrl: null,
    startsAt: null,
    timeZone: 'UTC',
    currency: 'USD',
    payment: 'none',
    saleOpensAt: null,
    saleClosesAt: null,
    cancellableUntil: null,
    maxSeatsPerCustomer: concertBounds.defaultSeatsPerCustomer,
    requiresVerifiedAccount: false,
    holdSeconds: holdBounds.defaultSeconds,
    maxHoldExtensions: holdBounds.defaultExtensions,
    refundFullUntil: null,
    refundPercentAfter: 100,
    ...details,
  };
}
