import { all, type CallerName, type Outcomes, owner, sessions, staff } from './outcomes.js';
import type { Subject } from './world.js';

export interface Entry {
  readonly outcomes: Outcomes;
  /** What the path names; of those who do not own it, it is the owner's. */
  readonly about?: Subject;
  readonly body?:
    | Readonly<Record<string, unknown>>
    | ((call: { readonly name: CallerName; readonly id: string }) => object);
  /** Ends the caller's session or changes who they are: each call has a caller of its own. */
  readonly usesUp?: true;
}

const everyRole = ['admin', 'manager', 'box_office', 'viewer'] as const;

/** Who has no password has no profile. */
const guestsMayNot = { guest: 403, owner: 403 };
const staffMayNot = { admin: 409, manager: 409, box_office: 409, viewer: 409 };

/** What becomes of each kind of caller at every operation of the API. */
export const table: Readonly<Record<string, Entry>> = {
  listConcerts: { outcomes: all(200) },
  getConcert: { about: 'concert', outcomes: all(200) },
  getAvailability: { about: 'concert', outcomes: all(200) },
  getPlan: { about: 'concert', outcomes: all(200) },
  getSeatStates: { about: 'concert', outcomes: all(200) },
  openLive: { outcomes: all(426) },
  getPaymentOptions: { outcomes: all(200) },
  checkLiveness: { outcomes: all(200) },
  checkReadiness: { outcomes: all(200) },
  findBooking: { body: { reference: 'AAAA-AAAA', email: 'a@example.com' }, outcomes: all(404) },
  receiveStripeEvent: { outcomes: all(404) },

  getWaitingRoom: { about: 'concert', outcomes: all(200) },
  takePlace: { about: 'concert', outcomes: sessions(409) },
  getPlace: { about: 'concert', outcomes: sessions(400) },
  enterConcert: { about: 'concert', body: { ticket: 'forged' }, outcomes: sessions(400) },
  leaveLine: { about: 'concert', outcomes: sessions(204) },

  startGuestSession: { outcomes: all(201) },
  logIn: { body: { email: 'a@example.com', password: 'wrong' }, outcomes: all(401) },
  logOut: { usesUp: true, outcomes: all(204) },
  logOutEverywhere: { usesUp: true, outcomes: sessions(204) },
  register: {
    body: ({ name }) => ({
      email: `${name.replaceAll(' ', '-')}@example.com`,
      name: 'New',
      password: 'a long password',
    }),
    usesUp: true,
    outcomes: all(200, staffMayNot),
  },
  editMe: { body: { name: 'New' }, outcomes: sessions(200, guestsMayNot) },
  changePassword: {
    body: { currentPassword: 'wrong', newPassword: 'a longer password' },
    outcomes: sessions(401, guestsMayNot),
  },
  requestVerification: { outcomes: sessions(202) },
  verifyEmail: { body: { token: 'forged' }, outcomes: all(400) },
  requestPasswordReset: { body: { email: 'a@example.com' }, outcomes: all(202) },
  resetPassword: { body: { token: 'forged', password: 'a long password' }, outcomes: all(400) },
  getMe: { outcomes: sessions(200) },
  listSessions: { outcomes: sessions(200) },
  endSession: { about: 'session', outcomes: owner(204), usesUp: true },
  getMyData: { outcomes: sessions(200) },

  beginSecondFactor: { body: { password: 'wrong' }, outcomes: sessions(401) },
  confirmSecondFactor: { body: { code: '000000' }, outcomes: sessions(409) },
  renewRecoveryCodes: { body: { code: '000000' }, outcomes: sessions(409) },
  removeSecondFactor: { body: { code: '000000' }, outcomes: sessions(409) },
  deleteMe: {
    usesUp: true,
    outcomes: sessions(204, staffMayNot),
  },

  createBooking: {
    about: 'concert',
    body: ({ id }) => ({ concertId: id, seats: [1] }),
    outcomes: sessions(201, { 'key with the scope': 400 }),
  },
  listMyBookings: { outcomes: sessions(200) },
  listMyHistory: { outcomes: sessions(200) },
  getBooking: { about: 'booking', outcomes: owner(200) },
  changeHold: { about: 'hold', body: { seats: [6] }, outcomes: owner(200) },
  extendHold: { about: 'hold', outcomes: owner(200) },
  payBooking: { about: 'hold', body: { method: 'sim_ok' }, outcomes: owner(200) },
  cancelBooking: { about: 'booking', outcomes: owner(200) },
  cancelReservation: { about: 'booking', outcomes: owner(200) },

  getOverview: { outcomes: staff(200, everyRole, 'key') },
  listAllConcerts: { outcomes: staff(200, everyRole, 'key') },
  createConcert: {
    body: { name: 'Mine', description: '', totalSeats: 1 },
    outcomes: staff(201, ['admin', 'manager'], 'key'),
  },
  editConcert: { about: 'draft', body: { name: 'Mine' }, outcomes: staff(200, ['admin', 'manager'], 'key') },
  deleteConcert: { about: 'draft', outcomes: staff(204, ['admin', 'manager'], 'key') },
  publishConcert: { about: 'draft', outcomes: staff(200, ['admin', 'manager'], 'key') },
  callOffConcert: { about: 'concert', outcomes: staff(200, ['admin', 'manager'], 'key') },
  blockSeats: { about: 'concert', body: { seats: [1] }, outcomes: staff(200, ['admin', 'manager'], 'key') },
  getWaitingRoomSettings: { about: 'concert', outcomes: staff(200, everyRole, 'key') },
  changeWaitingRoom: {
    about: 'concert',
    body: { capacity: 7 },
    outcomes: staff(200, ['admin', 'manager'], 'key'),
  },
  getSalesPace: { about: 'concert', outcomes: staff(200, everyRole, 'key') },
  getConcertStats: { about: 'concert', outcomes: staff(200, everyRole, 'key') },
  listAttendees: { about: 'concert', outcomes: staff(200, everyRole, 'key') },
  findBookings: { outcomes: staff(200, everyRole, 'key') },
  cancelBookingForCustomer: {
    about: 'booking',
    body: { reason: 'A wish.' },
    outcomes: staff(200, ['admin', 'box_office'], 'key'),
  },
  listHistory: { outcomes: staff(200, everyRole, 'key') },
  runAudit: { outcomes: staff(200, ['admin', 'manager']) },

  listStaff: { outcomes: staff(200, ['admin']) },
  addStaff: {
    body: ({ name }) => ({
      email: `new-${name.replaceAll(' ', '-')}@example.com`,
      name: 'New',
      role: 'viewer',
    }),
    outcomes: staff(201, ['admin']),
  },
  changeStaffRole: { about: 'clerk', body: { role: 'viewer' }, outcomes: staff(200, ['admin']) },
  removeStaff: { about: 'clerk', outcomes: staff(204, ['admin']) },
  resetSecondFactor: { about: 'clerk', outcomes: staff(204, ['admin']) },
  listApiKeys: { outcomes: staff(200, ['admin']) },
  createApiKey: { body: { name: 'New', scopes: ['sales:read'] }, outcomes: staff(201, ['admin']) },
  revokeApiKey: { about: 'key', outcomes: staff(204, ['admin']) },
  listStaffLog: { outcomes: staff(200, ['admin']) },
};
