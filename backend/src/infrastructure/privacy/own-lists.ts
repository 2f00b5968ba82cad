import { currentStatus } from '../bookings/lapsed-holds.js';

/** Rows of one person: what is read of them, and the column that says whose they are. */
export interface OwnList {
  readonly select: string;
  /** The table's letter in `select`; it has the columns `id` and `createdAt`. */
  readonly row: string;
  readonly owner: string;
}

/** What there is about a person in each table, from the oldest on. Other people's names and all secrets stay out. */
export const ownLists = {
  sessions: {
    row: 's',
    owner: 'customerId',
    select: 'SELECT s.id, s.createdAt, s.lastUsedAt, s.expiresAt, s.device, s.places FROM session s',
  },
  pendingLinks: {
    row: 'l',
    owner: 'customerId',
    select: 'SELECT l.id, l.purpose, l.email, l.createdAt, l.expiresAt FROM account_link l',
  },
  bookings: {
    row: 'b',
    owner: 'customerId',
    select: `SELECT b.id, b.reference, b.createdAt, b.expiresAt, ${currentStatus('b')} AS status, b.totalMinor,
                    b.currency, b.contactName, b.contactEmail, c.name AS concertName, c.startsAt
               FROM booking b JOIN concert c ON c.id = b.concertId`,
  },
  history: {
    row: 'h',
    owner: 'customerId',
    select: `SELECT h.id, h.createdAt, h.action, c.name AS concertName, b.reference, h.seatNumber, h.actorRole, h.reason
               FROM history h LEFT JOIN concert c ON c.id = h.concertId LEFT JOIN booking b ON b.id = h.bookingId`,
  },
  staffActions: {
    row: 'l',
    owner: 'actorId',
    select: 'SELECT l.id, l.createdAt, l.action, l.actorRole, l.actorName FROM staff_log l',
  },
} as const satisfies Record<string, OwnList>;
