import { type FactoryProvider, Module, type Type } from '@nestjs/common';
import { AccessPolicy } from './domain/access/access-policy.js';
import { AccountLinks } from './domain/accounts/account-links.js';
import { AccountRepository } from './domain/accounts/account-repository.js';
import { Mailer } from './domain/accounts/mailer.js';
import { ApiKeyRepository } from './domain/api-keys/api-key-repository.js';
import { Auditor } from './domain/audit/auditor.js';
import { BookingLedger } from './domain/bookings/booking-ledger.js';
import { ConcertRepository } from './domain/concerts/concert-repository.js';
import { CustomerRepository } from './domain/customers/customer-repository.js';
import { NamedCustomers } from './domain/customers/named-customers.js';
import { PasswordHasher } from './domain/customers/password-hasher.js';
import { SessionRepository } from './domain/customers/session-repository.js';
import { SessionTokens } from './domain/customers/session-tokens.js';
import { Clock } from './domain/kernel/clock.js';
import { IdGenerator } from './domain/kernel/id-generator.js';
import { ConcertNews } from './domain/live/concert-news.js';
import { PaymentGateway } from './domain/payments/payment-gateway.js';
import { PaymentRepository } from './domain/payments/payment-repository.js';
import { PrivacyRepository } from './domain/privacy/privacy-repository.js';
import { RetentionPolicy } from './domain/privacy/retention-policy.js';
import { RetentionRepository } from './domain/privacy/retention-repository.js';
import { OneTimeCodes } from './domain/second-factor/one-time-codes.js';
import { RecoveryCodes } from './domain/second-factor/recovery-codes.js';
import { SecondFactorRepository } from './domain/second-factor/second-factor-repository.js';
import { StaffLog } from './domain/staff/staff-log.js';
import { StaffRepository } from './domain/staff/staff-repository.js';
import { TicketSigner } from './domain/waiting-room/ticket.js';
import { WaitingRooms } from './domain/waiting-room/waiting-rooms.js';
import { InfrastructureModule } from './infrastructure/infrastructure.module.js';
import { SiteLinks } from './use-cases/accounts/mails/site-links.js';
import { AddressClaims } from './use-cases/accounts/address-claims.js';
import { AddressProof } from './use-cases/accounts/address-proof.js';
import { ChangePassword } from './use-cases/accounts/change-password.js';
import { EditMe } from './use-cases/accounts/edit-me.js';
import { GetMe } from './use-cases/accounts/get-me.js';
import { GuestBookings } from './use-cases/accounts/guest-bookings.js';
import { LogOutEverywhere } from './use-cases/accounts/log-out-everywhere.js';
import { PasswordCheck } from './use-cases/accounts/password-check.js';
import { Register } from './use-cases/accounts/register.js';
import { RequestPasswordReset } from './use-cases/accounts/request-password-reset.js';
import { RequestVerification } from './use-cases/accounts/request-verification.js';
import { ResetPassword } from './use-cases/accounts/reset-password.js';
import { VerifyEmail } from './use-cases/accounts/verify-email.js';
import { RunAudit } from './use-cases/audit/run-audit.js';
import { BookingMover } from './use-cases/bookings/booking-mover.js';
import { CreateApiKey } from './use-cases/api-keys/create-api-key.js';
import { IdentifyIntegrator } from './use-cases/api-keys/identify-integrator.js';
import { ListApiKeys } from './use-cases/api-keys/list-api-keys.js';
import { RevokeApiKey } from './use-cases/api-keys/revoke-api-key.js';
import { BookForCustomer } from './use-cases/bookings/book-for-customer.js';
import { BookSeats } from './use-cases/bookings/book-seats.js';
import { BookingQueries } from './use-cases/bookings/booking-queries.js';
import { CancelBookingForCustomer } from './use-cases/bookings/cancel-booking-for-customer.js';
import { CancelBooking } from './use-cases/bookings/cancel-booking.js';
import { CancelReservation } from './use-cases/bookings/cancel-reservation.js';
import { ChangeHold } from './use-cases/bookings/change-hold.js';
import { ExpireLapsedHolds } from './use-cases/bookings/expire-lapsed-holds.js';
import { ExtendHold } from './use-cases/bookings/extend-hold.js';
import { FindBooking } from './use-cases/bookings/find-booking.js';
import { FindBookings } from './use-cases/bookings/find-bookings.js';
import { GetBooking } from './use-cases/bookings/get-booking.js';
import { HoldQueries } from './use-cases/bookings/hold-queries.js';
import { ListAttendees } from './use-cases/bookings/list-attendees.js';
import { ListMyBookings } from './use-cases/bookings/list-my-bookings.js';
import { BlockSeats } from './use-cases/concerts/block-seats.js';
import { CallOffConcert } from './use-cases/concerts/call-off-concert.js';
import { ConcertQueries } from './use-cases/concerts/concert-queries.js';
import { CreateConcert } from './use-cases/concerts/create-concert.js';
import { DeleteConcert } from './use-cases/concerts/delete-concert.js';
import { EditConcert } from './use-cases/concerts/edit-concert.js';
import { GetConcertStats } from './use-cases/concerts/get-concert-stats.js';
import { GetConcert } from './use-cases/concerts/get-concert.js';
import { GetOverview } from './use-cases/concerts/get-overview.js';
import { GetPlan } from './use-cases/concerts/get-plan.js';
import { GetSalesPace } from './use-cases/concerts/get-sales-pace.js';
import { GetSeatStates } from './use-cases/concerts/get-seat-states.js';
import { ListAllConcerts } from './use-cases/concerts/list-all-concerts.js';
import { ListConcerts } from './use-cases/concerts/list-concerts.js';
import { PublishConcert } from './use-cases/concerts/publish-concert.js';
import { SalesPaceQueries } from './use-cases/concerts/sales-pace-queries.js';
import { Slugs } from './use-cases/concerts/slugs.js';
import { EndSession } from './use-cases/customers/end-session.js';
import { IdentifyCaller } from './use-cases/customers/identify-caller.js';
import { ListSessions } from './use-cases/customers/list-sessions.js';
import { LogIn } from './use-cases/customers/log-in.js';
import { LogOut } from './use-cases/customers/log-out.js';
import { SessionOpener } from './use-cases/customers/session-opener.js';
import { StartGuestSession } from './use-cases/customers/start-guest-session.js';
import { HistoryQueries } from './use-cases/history/history-queries.js';
import { ListHistory } from './use-cases/history/list-history.js';
import { ListMyHistory } from './use-cases/history/list-my-history.js';
import { ConcertVersions } from './use-cases/live/concert-versions.js';
import { WatchSeats } from './use-cases/live/watch-seats.js';
import { GetPaymentOptions } from './use-cases/payments/get-payment-options.js';
import { PayBooking } from './use-cases/payments/pay-booking.js';
import { PaymentSettlement } from './use-cases/payments/payment-settlement.js';
import { ProviderMessages } from './use-cases/payments/provider-messages.js';
import { ReconcilePayments } from './use-cases/payments/reconcile-payments.js';
import { SettlePayment } from './use-cases/payments/settle-payment.js';
import { DeleteAccount } from './use-cases/privacy/delete-account.js';
import { ExportPersonalData } from './use-cases/privacy/export-personal-data.js';
import { PersonEraser } from './use-cases/privacy/person-eraser.js';
import { PersonalDataQueries } from './use-cases/privacy/personal-data-queries.js';
import { SweepOldData } from './use-cases/privacy/sweep-old-data.js';
import { BeginSecondFactor } from './use-cases/second-factor/begin-second-factor.js';
import { CodeCheck } from './use-cases/second-factor/code-check.js';
import { ConfirmSecondFactor } from './use-cases/second-factor/confirm-second-factor.js';
import { RemoveSecondFactor } from './use-cases/second-factor/remove-second-factor.js';
import { RenewRecoveryCodes } from './use-cases/second-factor/renew-recovery-codes.js';
import { SecondFactorCheck } from './use-cases/second-factor/second-factor-check.js';
import { AddStaff } from './use-cases/staff/add-staff.js';
import { ChangeStaffRole } from './use-cases/staff/change-staff-role.js';
import { EnsureAdmin } from './use-cases/staff/ensure-admin.js';
import { ListStaffLog } from './use-cases/staff/list-staff-log.js';
import { ListStaff } from './use-cases/staff/list-staff.js';
import { RecordStaffAction } from './use-cases/staff/record-staff-action.js';
import { RemoveStaff } from './use-cases/staff/remove-staff.js';
import { ResetSecondFactor } from './use-cases/staff/reset-second-factor.js';
import { StaffLogQueries } from './use-cases/staff/staff-log-queries.js';
import { StaffQueries } from './use-cases/staff/staff-queries.js';
import { CallTurns } from './use-cases/waiting-room/call-turns.js';
import { ChangeWaitingRoom } from './use-cases/waiting-room/change-waiting-room.js';
import { EnterConcert } from './use-cases/waiting-room/enter-concert.js';
import { GetPlace } from './use-cases/waiting-room/get-place.js';
import { GetWaitingRoomStatus } from './use-cases/waiting-room/get-waiting-room-status.js';
import { GetWaitingRoomSettings } from './use-cases/waiting-room/get-waiting-room-settings.js';
import { KeepWaitingRooms } from './use-cases/waiting-room/keep-waiting-rooms.js';
import { LeaveLine } from './use-cases/waiting-room/leave-line.js';
import { PlaceViews } from './use-cases/waiting-room/place-views.js';
import { SaleLoad } from './use-cases/waiting-room/sale-load.js';
import { TakePlace } from './use-cases/waiting-room/take-place.js';
import { WaitingRoomQueries } from './use-cases/waiting-room/waiting-room-queries.js';

/** The table of contents: everything a person can ask for, and what it is wired to. */
const useCases = [
  wire(ListConcerts, ConcertQueries, Clock),
  wire(GetConcert, ConcertQueries, Clock),
  wire(GetPlan, ConcertQueries),
  wire(GetSeatStates, ConcertQueries),
  wire(WatchSeats, ConcertNews, ConcertVersions),

  wire(GetWaitingRoomStatus, WaitingRoomQueries),
  wire(TakePlace, WaitingRooms, PlaceViews),
  wire(GetPlace, WaitingRooms, TicketSigner, PlaceViews),
  wire(EnterConcert, WaitingRooms, TicketSigner, PlaceViews),
  wire(LeaveLine, WaitingRooms),
  wire(CallTurns, WaitingRooms),
  wire(KeepWaitingRooms, WaitingRooms, WaitingRoomQueries, SaleLoad),

  wire(BookSeats, BookingLedger, SaleLoad),
  wire(BookForCustomer, NamedCustomers, BookingLedger, IdGenerator, Clock),
  wire(ChangeHold, BookingQueries, BookingLedger),
  wire(ExtendHold, BookingQueries, BookingLedger),
  wire(ExpireLapsedHolds, HoldQueries, BookingLedger),
  wire(ListMyBookings, BookingQueries),
  wire(GetBooking, BookingQueries),
  wire(FindBooking, BookingQueries),
  wire(CancelBooking, BookingQueries, BookingLedger),
  wire(CancelReservation, BookingQueries, BookingLedger),
  wire(ListMyHistory, HistoryQueries),

  wire(GetPaymentOptions, PaymentGateway),
  wire(PayBooking, BookingQueries, BookingLedger, PaymentGateway, PaymentSettlement),
  wire(SettlePayment, ProviderMessages, PaymentSettlement),
  wire(ReconcilePayments, PaymentRepository, PaymentGateway, PaymentSettlement),

  wire(StartGuestSession, CustomerRepository, SessionOpener, IdGenerator, Clock),
  wire(
    LogIn,
    AccountRepository,
    GuestBookings,
    AddressProof,
    SessionOpener,
    PasswordHasher,
    SecondFactorCheck,
  ),
  wire(LogOut, SessionRepository, SessionTokens),
  wire(IdentifyCaller, SessionRepository, SessionTokens, AccessPolicy, Clock),
  wire(ListSessions, SessionRepository, Clock),
  wire(EndSession, SessionRepository),

  wire(BeginSecondFactor, SecondFactorRepository, PasswordHasher, OneTimeCodes),
  wire(ConfirmSecondFactor, SecondFactorRepository, SessionRepository, OneTimeCodes, RecoveryCodes, Clock),
  wire(RenewRecoveryCodes, SecondFactorRepository, CodeCheck, RecoveryCodes),
  wire(
    RemoveSecondFactor,
    SecondFactorRepository,
    SessionRepository,
    CodeCheck,
    AccessPolicy,
    Mailer,
    SiteLinks,
  ),

  wire(ExportPersonalData, PersonalDataQueries),
  wire(DeleteAccount, PrivacyRepository, PasswordHasher, PersonEraser),
  wire(SweepOldData, RetentionRepository, PersonEraser, RetentionPolicy, Clock),

  wire(
    Register,
    AccountRepository,
    AddressClaims,
    PasswordHasher,
    SessionRepository,
    SessionOpener,
    IdGenerator,
    Clock,
  ),
  wire(GetMe, AccountRepository),
  wire(EditMe, AccountRepository, SessionRepository, PasswordCheck, AddressClaims),
  wire(
    ChangePassword,
    AccountRepository,
    PasswordCheck,
    PasswordHasher,
    SessionRepository,
    SessionOpener,
    AccountLinks,
    SiteLinks,
    Mailer,
  ),
  wire(LogOutEverywhere, SessionRepository),
  wire(RequestVerification, AccountRepository, AddressClaims),
  wire(VerifyEmail, AccountRepository, AccountLinks, AddressProof),
  wire(RequestPasswordReset, AccountRepository, AccountLinks, IdGenerator, SiteLinks, Mailer),
  wire(
    ResetPassword,
    AccountRepository,
    AccountLinks,
    PasswordHasher,
    SessionRepository,
    AddressProof,
    SiteLinks,
    Mailer,
  ),
  wire(ListApiKeys, ApiKeyRepository),
  wire(CreateApiKey, ApiKeyRepository, SessionTokens, IdGenerator, Clock),
  wire(RevokeApiKey, ApiKeyRepository, Clock),
  wire(IdentifyIntegrator, ApiKeyRepository, SessionTokens, Clock),

  wire(ListAllConcerts, ConcertQueries, Clock),
  wire(CreateConcert, ConcertRepository, Slugs, IdGenerator, Clock),
  wire(EditConcert, ConcertRepository, BookingLedger),
  wire(DeleteConcert, ConcertRepository),
  wire(PublishConcert, ConcertRepository),
  wire(CallOffConcert, BookingLedger),
  wire(BlockSeats, BookingLedger),
  wire(GetConcertStats, ConcertQueries),
  wire(GetSalesPace, SalesPaceQueries),
  wire(GetOverview, ConcertQueries),
  wire(GetWaitingRoomSettings, WaitingRoomQueries),
  wire(ChangeWaitingRoom, WaitingRooms, SaleLoad),
  wire(FindBookings, BookingQueries),
  wire(CancelBookingForCustomer, BookingQueries, BookingLedger),
  wire(ListAttendees, BookingQueries),
  wire(ListHistory, HistoryQueries),
  wire(RunAudit, Auditor),

  wire(EnsureAdmin, StaffRepository, SessionTokens, PasswordHasher, IdGenerator, Clock),
  wire(ListStaff, StaffQueries),
  wire(
    AddStaff,
    StaffRepository,
    StaffQueries,
    SessionRepository,
    AccountLinks,
    Mailer,
    SiteLinks,
    IdGenerator,
    Clock,
  ),
  wire(ChangeStaffRole, StaffRepository, StaffQueries, SessionRepository),
  wire(RemoveStaff, StaffRepository, SessionRepository, AccountLinks),
  wire(ResetSecondFactor, StaffQueries, SecondFactorRepository, SessionRepository, Mailer, SiteLinks),
  wire(RecordStaffAction, StaffLog, StaffLogQueries, IdGenerator, Clock),
  wire(ListStaffLog, StaffLogQueries),
];

@Module({
  imports: [InfrastructureModule],
  providers: [
    wire(SessionOpener, SessionRepository, SessionTokens, AccessPolicy, IdGenerator, Clock),
    wire(PlaceViews, TicketSigner, WaitingRoomQueries),
    wire(PersonEraser, PrivacyRepository, BookingLedger, SessionRepository, Clock),
    wire(CodeCheck, SecondFactorRepository, OneTimeCodes, RecoveryCodes, Clock),
    wire(SecondFactorCheck, SecondFactorRepository, CodeCheck),
    wire(BookingMover, BookingQueries, BookingLedger),
    wire(AddressClaims, AccountRepository, AccountLinks, SiteLinks, Mailer),
    wire(AddressProof, AccountRepository, SessionRepository, BookingMover, Mailer),
    wire(GuestBookings, AccountRepository, BookingMover),
    wire(PasswordCheck, AccountRepository, PasswordHasher),
    wire(PaymentSettlement, PaymentRepository, PaymentGateway, BookingLedger, Clock),
    ...useCases,
  ],
  exports: useCases.map((useCase) => useCase.provide),
})
export class UseCasesModule {}

type Port<T> = abstract new (...dependencies: never[]) => T;

/** Builds a plain class from ports, so that the core needs no decorator; a wrong or missing port does not compile. */
function wire<T, D extends unknown[]>(
  useCase: new (...dependencies: D) => T,
  ...ports: { [K in keyof D]: Port<D[K]> }
): FactoryProvider<T> & { provide: Type<T> } {
  return {
    provide: useCase as Type<T>,
    inject: ports as Type<unknown>[],
    useFactory: (...dependencies: unknown[]) => new useCase(...(dependencies as D)),
  };
}
