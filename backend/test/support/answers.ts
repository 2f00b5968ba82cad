import type { z } from 'zod';
import type { apiKeyList, createdApiKey } from '../../src/presentation/api-keys/api-keys.schemas.js';
import type {
  attendeePage,
  booking,
  bookingPage,
  bookingView,
} from '../../src/presentation/bookings/booking-answers.schemas.js';
import type {
  concert,
  concertPage,
  concertStats,
  overview,
} from '../../src/presentation/concerts/concert-answers.schemas.js';
import type { plan, seatStates } from '../../src/presentation/concerts/seat-map.schemas.js';
import type { me, session, sessionList } from '../../src/presentation/customers/identity.schemas.js';
import type { historyPage } from '../../src/presentation/history/history.schemas.js';
import type { begun, recoveryCodes } from '../../src/presentation/second-factor/second-factor.schemas.js';
import type { staffLogPage } from '../../src/presentation/staff/staff-log.schemas.js';
import type { person, staffList } from '../../src/presentation/staff/staff.schemas.js';
import type { waitingRoomSettings } from '../../src/presentation/waiting-room/admin-waiting-room.schemas.js';
import type { place, waitingRoomStatus } from '../../src/presentation/waiting-room/waiting-room.schemas.js';
import type { problemSchema } from '../../src/presentation/http/problem.js';
import type { personalData } from '../../src/presentation/privacy/my-data.schemas.js';

export type ApiKeyList = z.output<typeof apiKeyList>;
export type AttendeePage = z.output<typeof attendeePage>;
export type Booking = z.output<typeof booking>;
export type BookingPage = z.output<typeof bookingPage>;
export type BegunSecondFactor = z.output<typeof begun>;
export type BookingView = z.output<typeof bookingView>;
export type Concert = z.output<typeof concert>;
export type ConcertPage = z.output<typeof concertPage>;
export type ConcertStats = z.output<typeof concertStats>;
export type CreatedApiKey = z.output<typeof createdApiKey>;
export type HistoryPage = z.output<typeof historyPage>;
export type Me = z.output<typeof me>;
export type Overview = z.output<typeof overview>;
export type PersonalData = z.output<typeof personalData>;
export type Place = z.output<typeof place>;
export type Plan = z.output<typeof plan>;
export type Problem = z.output<typeof problemSchema>;
export type RecoveryCodes = z.output<typeof recoveryCodes>;
export type SeatStates = z.output<typeof seatStates>;
export type Session = z.output<typeof session>;
export type SessionList = z.output<typeof sessionList>;
export type StaffList = z.output<typeof staffList>;
export type StaffLogPage = z.output<typeof staffLogPage>;
export type StaffMember = z.output<typeof person>;
export type WaitingRoomStatus = z.output<typeof waitingRoomStatus>;
export type WaitingRoomSettings = z.output<typeof waitingRoomSettings>;
