import type { DataSource } from 'typeorm';
import type { Configuration } from '../../src/configuration/configuration.js';
import type { Booking } from '../../src/domain/bookings/booking.js';
import type { BookingLedger } from '../../src/domain/bookings/booking-ledger.js';
import type { ClaimSeats, Wanted } from '../../src/domain/bookings/ledger-request.js';
import type { ConcertRepository } from '../../src/domain/concerts/concert-repository.js';
import type { Actor } from '../../src/domain/customers/actor.js';
import { createMysqlBookingLedger } from '../../src/infrastructure/bookings/ledger/create-mysql-booking-ledger.js';
import { uuidToBytes } from '../../src/infrastructure/database/uuid-column.js';
import { MysqlConcertRepository } from '../../src/infrastructure/concerts/mysql-concert-repository.js';
import { TellingConcertRepository } from '../../src/infrastructure/concerts/telling-concert-repository.js';
import { MysqlSlugs } from '../../src/infrastructure/concerts/slugs.js';
import { MysqlCustomerRepository } from '../../src/infrastructure/customers/mysql-customer-repository.js';
import { RandomReferences } from '../../src/infrastructure/kernel/random-references.js';
import type { ConcertNews } from '../../src/domain/live/concert-news.js';
import { LocalConcertNews } from '../../src/infrastructure/live/local-concert-news.js';
import { SystemClock } from '../../src/infrastructure/kernel/system-clock.js';
import { UuidV7Generator } from '../../src/infrastructure/kernel/uuid-v7-generator.js';
import { CreateConcert, type CreateConcertCommand } from '../../src/use-cases/concerts/create-concert.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/** A schema of its own with the adapters that a test needs to fill it. */
export class Shop {
  readonly ids = new UuidV7Generator();
  readonly concerts: ConcertRepository;
  private readonly createConcert: CreateConcert;

  private constructor(
    private readonly database: TestDatabase,
    readonly ledger: BookingLedger & {
      onModuleInit(): Promise<void>;
      onApplicationShutdown(): Promise<void>;
    },
    /** What this instance tells of its concerts. */
    readonly news: ConcertNews,
  ) {
    this.concerts = new TellingConcertRepository(new MysqlConcertRepository(this.dataSource, this.ids), news);
    const slugs = new MysqlSlugs(this.dataSource);
    this.createConcert = new CreateConcert(this.concerts, slugs, this.ids, new SystemClock());
  }

  static async open(): Promise<Shop> {
    const database = await createTestDatabase();
    const ids = new UuidV7Generator();
    const news = new LocalConcertNews();
    const ledger = createMysqlBookingLedger(database.configuration, ids, new RandomReferences(), news);
    await ledger.onModuleInit();
    return new Shop(database, ledger, news);
  }

  get dataSource(): DataSource {
    return this.database.dataSource;
  }

  get configuration(): Configuration {
    return this.database.configuration;
  }

  async close(): Promise<void> {
    await this.ledger.onApplicationShutdown();
    await this.database.drop();
  }

  /** A published concert. */
  async concert(command: Partial<CreateConcertCommand> = {}): Promise<string> {
    const id = await this.draft(command);
    await this.concerts.change(id, (concert) => concert.publish());
    return id;
  }

  draft(command: Partial<CreateConcertCommand> = {}): Promise<string> {
    const seats = command.tiers || command.seatingPlan ? {} : { totalSeats: 10 };
    return this.createConcert.execute({
      name: 'Evening Songs',
      description: 'An evening.',
      ...seats,
      ...command,
    });
  }

  async guest(): Promise<Actor> {
    const { id } = await new MysqlCustomerRepository(this.dataSource).addGuest(this.ids.next(), new Date());
    return { id, role: 'customer' };
  }

  async book(concertId: string, wanted: Wanted, actor?: Actor, email = 'ada@example.com'): Promise<Booking> {
    const customer = actor ?? (await this.guest());
    return this.claim(concertId, { actor: customer, customerId: customer.id, wanted, email });
  }

  /** Somebody at the box office sells seats to a customer and has the money. */
  async sell(concertId: string, wanted: Wanted, customer: Actor): Promise<Booking> {
    const actor = { id: this.ids.next(), role: 'admin' } as const;
    const sale = { actor, customerId: customer.id, paidAtDesk: true, wanted };
    return this.claim(concertId, { ...sale, email: 'ada@example.com' });
  }

  /** Pays a hold as far as the ledger goes: the money is set aside and still to be captured. */
  async pay(booking: Booking): Promise<Booking> {
    const { id: bookingId, concertId } = booking;
    const paymentId = await this.beginPayment(booking);
    const request = { kind: 'confirm-payment', bookingId, paymentId } as const;
    return (await this.ledger.submit(concertId, request)).booking;
  }

  /** The id of an open payment. */
  async beginPayment({ id: bookingId, concertId, customerId }: Booking): Promise<string> {
    const { payment } = await this.ledger.submit(concertId, {
      kind: 'begin-payment',
      actor: { id: customerId, role: 'customer' },
      bookingId,
      gateway: 'simulator',
      method: 'sim_ok',
      contact: null,
      expectedTotalMinor: null,
      idempotency: null,
    });
    return payment.id;
  }

  /** Lets the time of a hold be over, without anybody noticing. */
  async lapse({ id }: Booking): Promise<void> {
    await this.dataSource.query(
      'UPDATE booking SET expiresAt = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE id = ?',
      [uuidToBytes(id)],
    );
  }

  cancel({ id: bookingId, concertId, customerId }: Booking): Promise<Booking> {
    const actor = { id: customerId, role: 'customer' as const };
    return this.ledger.submit(concertId, { kind: 'cancel-booking', actor, bookingId, reason: null });
  }

  private async claim(
    concertId: string,
    {
      email,
      ...sale
    }: Pick<ClaimSeats, 'actor' | 'customerId' | 'wanted'> & { email: string; paidAtDesk?: boolean },
  ): Promise<Booking> {
    const { booking } = await this.ledger.submit(concertId, {
      kind: 'claim-seats',
      paidAtDesk: false,
      verified: false,
      admissionSessionId: null,
      contact: { name: 'Ada', email },
      expectedTotalMinor: null,
      idempotency: null,
      ...sale,
    });
    return booking;
  }
}
