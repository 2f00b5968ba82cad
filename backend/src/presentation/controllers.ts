import { EmailVerificationController } from './accounts/email-verification.controller.js';
import { LogOutEverywhereController } from './accounts/log-out-everywhere.controller.js';
import { PasswordResetController } from './accounts/password-reset.controller.js';
import { PasswordController } from './accounts/password.controller.js';
import { ProfileController } from './accounts/profile.controller.js';
import { RegisterController } from './accounts/register.controller.js';
import { ApiKeysController } from './api-keys/api-keys.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { AttendeesController } from './bookings/attendees.controller.js';
import { BookController } from './bookings/book.controller.js';
import { CancelController } from './bookings/cancel.controller.js';
import { FindBookingController } from './bookings/find-booking.controller.js';
import { HoldController } from './bookings/hold.controller.js';
import { ManageBookingsController } from './bookings/manage-bookings.controller.js';
import { MyBookingsController } from './bookings/my-bookings.controller.js';
import { CatalogueController } from './concerts/catalogue.controller.js';
import { ManageConcertsController } from './concerts/manage-concerts.controller.js';
import { OverviewController } from './concerts/overview.controller.js';
import { RunConcertsController } from './concerts/run-concerts.controller.js';
import { SalesPaceController } from './concerts/sales-pace.controller.js';
import { SeatMapController } from './concerts/seat-map.controller.js';
import { MeController } from './customers/me.controller.js';
import { MySessionsController } from './customers/my-sessions.controller.js';
import { SessionsController } from './customers/sessions.controller.js';
import { HealthController } from './health/health.controller.js';
import { HistoryController } from './history/history.controller.js';
import { MyHistoryController } from './history/my-history.controller.js';
import { LiveController } from './live/live.controller.js';
import { ErrorCodesController } from './openapi/error-codes.controller.js';
import { PaymentController } from './payments/payment.controller.js';
import { StripeWebhookController } from './payments/stripe-webhook.controller.js';
import { MyDataController } from './privacy/my-data.controller.js';
import { SecondFactorController } from './second-factor/second-factor.controller.js';
import { StaffLogController } from './staff/staff-log.controller.js';
import { StaffController } from './staff/staff.controller.js';
import { WaitingRoomStatusController } from './waiting-room/waiting-room-status.controller.js';
import { AdminWaitingRoomController } from './waiting-room/admin-waiting-room.controller.js';
import { WaitingRoomController } from './waiting-room/waiting-room.controller.js';

/** All routes of the API, chapter by chapter. */
export const controllers = [
  CatalogueController,
  SeatMapController,
  LiveController,
  WaitingRoomStatusController,
  WaitingRoomController,
  BookController,
  MyBookingsController,
  FindBookingController,
  HoldController,
  PaymentController,
  StripeWebhookController,
  CancelController,
  MyHistoryController,
  SessionsController,
  RegisterController,
  LogOutEverywhereController,
  MeController,
  MySessionsController,
  MyDataController,
  SecondFactorController,
  ProfileController,
  PasswordController,
  EmailVerificationController,
  PasswordResetController,
  OverviewController,
  ManageConcertsController,
  RunConcertsController,
  SalesPaceController,
  AdminWaitingRoomController,
  AttendeesController,
  ManageBookingsController,
  HistoryController,
  AuditController,
  StaffController,
  StaffLogController,
  ApiKeysController,
  HealthController,
  ErrorCodesController,
];
