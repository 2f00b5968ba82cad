import type { components } from './schema';

type Schemas = components['schemas'];

/** The API's answers under short names; dates are ISO 8601 strings, prices minor units. */
export type ConcertSummary = Schemas['ConcertSummary'];
export type Concert = Schemas['Concert'];
export type Venue = Schemas['Venue'];
export type Tier = Schemas['Tier'];
export type Plan = Schemas['Plan'];
export type SeatStates = Schemas['SeatStates'];
export type Booking = Schemas['Booking'];
export type BookingView = Schemas['BookingView'];
export type Reservation = Schemas['Reservation'];
export type HistoryEntry = Schemas['HistoryEntry'];
export type BookingProof = Schemas['BookingProof'];
export type PaymentOptions = Schemas['PaymentOptions'];
export type CreateBooking = Schemas['CreateBooking'];
export type Self = Schemas['Self'];
export type ListedSession = Schemas['ListedSession'];
export type WaitingRoom = Schemas['WaitingRoomStatus'];
export type WaitingPlace = Schemas['Place'];
export type WaitingRoomDesk = Schemas['WaitingRoomSettings'];
export type ConcertStats = Schemas['ConcertStats'];
export type SalesPace = Schemas['SalesPace'];
