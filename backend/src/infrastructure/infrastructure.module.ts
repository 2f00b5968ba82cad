import { type FactoryProvider, Module, type OnApplicationShutdown, type Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Configuration } from '../configuration/configuration.js';
import { AccessPolicy } from '../domain/access/access-policy.js';
import { AccountLinks } from '../domain/accounts/account-links.js';
import { AccountRepository } from '../domain/accounts/account-repository.js';
import { Mailer } from '../domain/accounts/mailer.js';
import { ApiKeyRepository } from '../domain/api-keys/api-key-repository.js';
import { Auditor } from '../domain/audit/auditor.js';
import { BookingLedger } from '../domain/bookings/booking-ledger.js';
import { ReferenceGenerator } from '../domain/bookings/booking-reference.js';
import { ConcertRepository } from '../domain/concerts/concert-repository.js';
import { CustomerRepository } from '../domain/customers/customer-repository.js';
import { NamedCustomers } from '../domain/customers/named-customers.js';
import { PasswordHasher } from '../domain/customers/password-hasher.js';
import { SessionRepository } from '../domain/customers/session-repository.js';
import { SessionTokens } from '../domain/customers/session-tokens.js';
import { Clock } from '../domain/kernel/clock.js';
import { IdGenerator } from '../domain/kernel/id-generator.js';
import { ConcertNews } from '../domain/live/concert-news.js';
import { PaymentGateway } from '../domain/payments/payment-gateway.js';
import { PaymentRepository } from '../domain/payments/payment-repository.js';
import { SiteLinks } from '../use-cases/accounts/mails/site-links.js';
import { PrivacyRepository } from '../domain/privacy/privacy-repository.js';
import { RetentionPolicy } from '../domain/privacy/retention-policy.js';
import { RetentionRepository } from '../domain/privacy/retention-repository.js';
import { OneTimeCodes } from '../domain/second-factor/one-time-codes.js';
import { RecoveryCodes } from '../domain/second-factor/recovery-codes.js';
import { SecondFactorRepository } from '../domain/second-factor/second-factor-repository.js';
import { StaffLog } from '../domain/staff/staff-log.js';
import { StaffRepository } from '../domain/staff/staff-repository.js';
import { LineShuffle } from '../domain/waiting-room/line-shuffle.js';
import { TicketSigner } from '../domain/waiting-room/ticket.js';
import { WaitingRooms } from '../domain/waiting-room/waiting-rooms.js';
import { BookingQueries } from '../use-cases/bookings/booking-queries.js';
import { HoldQueries } from '../use-cases/bookings/hold-queries.js';
import { ConcertQueries } from '../use-cases/concerts/concert-queries.js';
import { SalesPaceQueries } from '../use-cases/concerts/sales-pace-queries.js';
import { Slugs } from '../use-cases/concerts/slugs.js';
import { HistoryQueries } from '../use-cases/history/history-queries.js';
import { ConcertVersions } from '../use-cases/live/concert-versions.js';
import { ProviderMessages } from '../use-cases/payments/provider-messages.js';
import { PersonalDataQueries } from '../use-cases/privacy/personal-data-queries.js';
import { StaffLogQueries } from '../use-cases/staff/staff-log-queries.js';
import { StaffQueries } from '../use-cases/staff/staff-queries.js';
import { SaleLoad } from '../use-cases/waiting-room/sale-load.js';
import { WaitingRoomQueries } from '../use-cases/waiting-room/waiting-room-queries.js';
import { createAccessPolicy } from './access/create-access-policy.js';
import { createAccountLinks } from './accounts/create-account-links.js';
import { createMailer } from './accounts/create-mailer.js';
import { MailFolder } from './accounts/mail-folder.js';
import { MysqlAccountRepository } from './accounts/mysql-account-repository.js';
import { CachedApiKeyRepository } from './api-keys/cached-api-key-repository.js';
import { MysqlApiKeyRepository } from './api-keys/mysql-api-key-repository.js';
import { MysqlAuditor } from './audit/mysql-auditor.js';
import { createMysqlBookingLedger } from './bookings/ledger/create-mysql-booking-ledger.js';
import { MysqlBookingQueries } from './bookings/mysql-booking-queries.js';
import { MysqlHoldQueries } from './bookings/mysql-hold-queries.js';
import { CachedConcertQueries } from './concerts/cached-concert-queries.js';
import { MysqlConcertQueries } from './concerts/mysql-concert-queries.js';
import { MysqlConcertRepository } from './concerts/mysql-concert-repository.js';
import { MysqlSalesPaceQueries } from './concerts/mysql-sales-pace-queries.js';
import { MysqlSlugs } from './concerts/slugs.js';
import { TellingConcertRepository } from './concerts/telling-concert-repository.js';
import { Argon2PasswordHasher } from './customers/argon2-password-hasher.js';
import { CachedSessionRepository } from './customers/cached-session-repository.js';
import { MysqlCustomerRepository } from './customers/mysql-customer-repository.js';
import { MysqlNamedCustomers } from './customers/mysql-named-customers.js';
import { MysqlSessionRepository } from './customers/mysql-session-repository.js';
import { RandomSessionTokens } from './customers/random-session-tokens.js';
import { BootLock } from './database/boot-lock.js';
import { JobLock } from './database/job-lock.js';
import { openDatabase } from './database/open-database.js';
import { Outages } from './database/outages.js';
import { Readiness } from './database/readiness.js';
import { MysqlHistoryQueries } from './history/mysql-history-queries.js';
import { RandomReferences } from './kernel/random-references.js';
import { SystemClock } from './kernel/system-clock.js';
import { UuidV7Generator } from './kernel/uuid-v7-generator.js';
import { CallCounts } from './live/call-counts.js';
import { createCallCounts, createConcertNews, createMessages } from './live/create-live.js';
import { RedisMessages } from './live/redis-messages.js';
import { MysqlConcertVersions } from './live/mysql-concert-versions.js';
import { NotedConcertVersions } from './live/noted-concert-versions.js';
import { createPaymentGateway, createProviderMessages } from './payments/create-payment-gateway.js';
import { MysqlPaymentRepository } from './payments/mysql-payment-repository.js';
import { createRetentionPolicy } from './privacy/create-retention-policy.js';
import { MysqlPersonalDataQueries } from './privacy/mysql-personal-data-queries.js';
import { MysqlPrivacyRepository } from './privacy/mysql-privacy-repository.js';
import { MysqlRetentionRepository } from './privacy/mysql-retention-repository.js';
import { createSecondFactorRepository } from './second-factor/create-second-factor-repository.js';
import { RandomRecoveryCodes } from './second-factor/random-recovery-codes.js';
import { TotpCodes } from './second-factor/totp-codes.js';
import { MysqlStaffLogQueries } from './staff/mysql-staff-log-queries.js';
import { MysqlStaffLog } from './staff/mysql-staff-log.js';
import { MysqlStaffQueries } from './staff/mysql-staff-queries.js';
import { MysqlStaffRepository } from './staff/mysql-staff-repository.js';
import { CountedSaleLoad } from './waiting-room/counted-sale-load.js';
import { createMysqlWaitingRooms } from './waiting-room/create-mysql-waiting-rooms.js';
import { HmacLineShuffle } from './waiting-room/hmac-line-shuffle.js';
import { HmacTicketSigner } from './waiting-room/hmac-ticket-signer.js';
import { MysqlWaitingRoomQueries } from './waiting-room/mysql-waiting-room-queries.js';

/** Which adapter stands behind each port. `Configuration` comes from a global module. */
const adapters = [
  { provide: Clock, useClass: SystemClock },
  { provide: IdGenerator, useClass: UuidV7Generator },
  { provide: ReferenceGenerator, useClass: RandomReferences },
  { provide: PasswordHasher, useClass: Argon2PasswordHasher },
  { provide: SessionTokens, useClass: RandomSessionTokens },
  { provide: AccessPolicy, inject: [Configuration], useFactory: createAccessPolicy },
  {
    provide: ConcertRepository,
    inject: [DataSource, IdGenerator, ConcertNews],
    useFactory: (dataSource: DataSource, ids: IdGenerator, news: ConcertNews) =>
      new TellingConcertRepository(new MysqlConcertRepository(dataSource, ids), news),
  },
  {
    provide: CachedConcertQueries,
    inject: [DataSource, ConcertNews],
    useFactory: (dataSource: DataSource, news: ConcertNews) =>
      new CachedConcertQueries(new MysqlConcertQueries(dataSource), news),
  },
  { provide: ConcertQueries, useExisting: CachedConcertQueries },
  onDatabase(SalesPaceQueries, MysqlSalesPaceQueries),
  onDatabase(Slugs, MysqlSlugs),
  onDatabase(BookingQueries, MysqlBookingQueries),
  onDatabase(HoldQueries, MysqlHoldQueries),
  onDatabase(PaymentRepository, MysqlPaymentRepository),
  { provide: PaymentGateway, inject: [Configuration, DataSource], useFactory: createPaymentGateway },
  { provide: ProviderMessages, inject: [Configuration], useFactory: createProviderMessages },
  onDatabase(HistoryQueries, MysqlHistoryQueries),
  onDatabase(CustomerRepository, MysqlCustomerRepository),
  onDatabase(AccountRepository, MysqlAccountRepository),
  onDatabase(NamedCustomers, MysqlNamedCustomers),
  onDatabase(MysqlSessionRepository, MysqlSessionRepository),
  {
    provide: SessionRepository,
    inject: [MysqlSessionRepository],
    useFactory: (stored: MysqlSessionRepository) => new CachedSessionRepository(stored),
  },
  onDatabase(StaffRepository, MysqlStaffRepository),
  onDatabase(StaffQueries, MysqlStaffQueries),
  onDatabase(StaffLog, MysqlStaffLog),
  onDatabase(StaffLogQueries, MysqlStaffLogQueries),
  { provide: OneTimeCodes, useClass: TotpCodes },
  { provide: RecoveryCodes, useClass: RandomRecoveryCodes },
  {
    provide: SecondFactorRepository,
    inject: [Configuration, DataSource],
    useFactory: createSecondFactorRepository,
  },
  {
    provide: ApiKeyRepository,
    inject: [DataSource],
    useFactory: (dataSource: DataSource) => new CachedApiKeyRepository(new MysqlApiKeyRepository(dataSource)),
  },
  {
    provide: AccountLinks,
    inject: [Configuration, DataSource, IdGenerator, Clock],
    useFactory: createAccountLinks,
  },
  {
    provide: MailFolder,
    inject: [Configuration],
    useFactory: ({ mail }: Configuration) => new MailFolder(mail.folder),
  },
  {
    provide: SiteLinks,
    inject: [Configuration],
    useFactory: ({ publicUrl }: Configuration) => new SiteLinks(publicUrl),
  },
  { provide: Mailer, inject: [Configuration, MailFolder], useFactory: createMailer },
  { provide: RetentionPolicy, inject: [Configuration], useFactory: createRetentionPolicy },
  onDatabase(PrivacyRepository, MysqlPrivacyRepository),
  onDatabase(PersonalDataQueries, MysqlPersonalDataQueries),
  onDatabase(RetentionRepository, MysqlRetentionRepository),
  { provide: RedisMessages, inject: [Configuration], useFactory: createMessages },
  { provide: ConcertNews, inject: [RedisMessages], useFactory: createConcertNews },
  { provide: CallCounts, inject: [Configuration, RedisMessages], useFactory: createCallCounts },
  {
    provide: ConcertVersions,
    inject: [DataSource, CachedConcertQueries],
    useFactory: (dataSource: DataSource, cache: CachedConcertQueries) =>
      new NotedConcertVersions(new MysqlConcertVersions(dataSource), cache),
  },
  onDatabase(Auditor, MysqlAuditor),
  onDatabase(Readiness, Readiness),
  { provide: Outages, useClass: Outages },
  // Depends on the data source so that the schema is there before the ledger, or a waiting room, opens a pool of its own.
  {
    provide: BookingLedger,
    inject: [Configuration, IdGenerator, ReferenceGenerator, ConcertNews, DataSource],
    useFactory: createMysqlBookingLedger,
  },
  { provide: LineShuffle, useClass: HmacLineShuffle },
  {
    provide: TicketSigner,
    inject: [Configuration],
    useFactory: (configuration: Configuration) => new HmacTicketSigner(configuration),
  },
  {
    provide: WaitingRooms,
    inject: [Configuration, LineShuffle, DataSource],
    useFactory: createMysqlWaitingRooms,
  },
  onDatabase(WaitingRoomQueries, MysqlWaitingRoomQueries),
  { provide: SaleLoad, useFactory: () => new CountedSaleLoad() },
  {
    provide: BootLock,
    inject: [Configuration],
    useFactory: (configuration: Configuration) => new BootLock(configuration),
  },
  {
    provide: JobLock,
    inject: [Configuration],
    useFactory: (configuration: Configuration) => new JobLock(configuration),
  },
];

@Module({
  providers: [{ provide: DataSource, inject: [Configuration], useFactory: openDatabase }, ...adapters],
  exports: adapters.map(({ provide }) => provide),
})
export class InfrastructureModule implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }
}

type Port<T> = abstract new (...dependencies: never[]) => T;

/** Builds an adapter on the shared data source and further ports; a wrong or missing port does not compile. */
function onDatabase<T, D extends unknown[]>(
  port: Port<T>,
  adapter: new (dataSource: DataSource, ...ports: D) => T,
  ...ports: { [K in keyof D]: Port<D[K]> }
): FactoryProvider<T> {
  return {
    provide: port,
    inject: [DataSource, ...ports] as Type<unknown>[],
    useFactory: (dataSource: DataSource, ...rest: unknown[]) => new adapter(dataSource, ...(rest as D)),
  };
}
