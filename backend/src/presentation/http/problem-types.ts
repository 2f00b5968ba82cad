import type { ProblemCode } from './problem-codes.js';

export interface ProblemType {
  /** Short, and the same at every occurrence. */
  readonly title: string;
  /** What a client should make of it. */
  readonly meaning: string;
}

/** What each code means; served as a table under `/api/docs/errors`, to which a problem's `type` points. */
export const problemTypes = {
  INVALID_INPUT: {
    title: 'Invalid input',
    meaning: 'Part of the request is not valid; `errors` names each field by a JSON pointer.',
  },
  UNAUTHENTICATED: {
    title: 'No session',
    meaning: 'A live session or key is needed: it is missing, unknown or has ended.',
  },
  INVALID_CREDENTIALS: {
    title: 'Wrong e-mail or password',
    meaning: 'Logging in failed, or the current password is not the one given.',
  },
  SECOND_FACTOR_NEEDED: {
    title: 'Second factor needed',
    meaning: 'The password is right. Send it again with `code`: that of the app, or a recovery code.',
  },
  INVALID_CODE: {
    title: 'Wrong code',
    meaning: 'The code of the second factor is wrong, or it was used before: each works once.',
  },
  ALREADY_REGISTERED: {
    title: 'Already registered',
    meaning: 'The session belongs to an account already. Log out first to make another.',
  },
  LINK_INVALID: {
    title: 'Link not valid',
    meaning:
      'The link was used before, has lapsed or was replaced by a newer one, or the address belongs to another account by now. Ask for another mail.',
  },
  FORBIDDEN: {
    title: 'Not allowed',
    meaning: 'The session is live, but not for this: the role or the key lacks the right.',
  },
  PASSWORD_CHANGE_REQUIRED: {
    title: 'New password required',
    meaning: 'This account has to choose a new password before it may do anything else.',
  },
  SECOND_FACTOR_REQUIRED: {
    title: 'Second factor required',
    meaning: 'This account’s role has to set up a second factor before it may do anything else.',
  },
  VERIFIED_ACCOUNT_REQUIRED: {
    title: 'Verified account required',
    meaning:
      'Seats at this concert are for accounts whose e-mail address is proved: log in, and follow the link in the mail.',
  },
  ADMISSION_REQUIRED: {
    title: 'Admission required',
    meaning:
      'People wait in a line for this concert: join its waiting room, and come in when it is your turn. Nothing was booked.',
  },
  TICKET_INVALID: {
    title: 'Ticket not valid',
    meaning: 'The ticket was not given by us, or for the line at another concert.',
  },
  TICKET_NOT_YOURS: {
    title: 'Somebody else’s ticket',
    meaning: 'The ticket was given to another session: each has to get in line itself.',
  },
  TICKET_EXPIRED: {
    title: 'Ticket of an earlier line',
    meaning: 'People began to wait anew since. Get in line again.',
  },
  TICKET_USED: {
    title: 'Ticket used',
    meaning: 'Somebody came in with this ticket already, or the place was given up. Get in line again.',
  },
  TURN_NOT_YET: {
    title: 'Not your turn yet',
    meaning: '`ahead` says how many are called before; null before the line is shuffled.',
  },
  TURN_LAPSED: {
    title: 'Turn lapsed',
    meaning: 'The turn was called and not used within two minutes. Get in line again.',
  },
  WAITING_ROOM_OFF: {
    title: 'Nobody waits',
    meaning: 'This concert has no line at the moment: go straight to it.',
  },
  NOT_FOUND: { title: 'Not found', meaning: 'It does not exist, or it belongs to somebody else.' },
  SEAT_TAKEN: {
    title: 'Seat taken',
    meaning: 'At least one of the seats is not free; `seats` names them. Nothing was booked.',
  },
  SOLD_OUT: {
    title: 'Not enough seats left',
    meaning: 'A tier has fewer seats left than were wanted; `tiers` says how many. Nothing was booked.',
  },
  LIMIT_REACHED: {
    title: 'Limit per customer reached',
    meaning:
      '`limit` is how many seats one customer may have, `booked` how many this one has, `left` the rest.',
  },
  NOT_ON_SALE: {
    title: 'Not on sale',
    meaning: '`phase` says where the concert stands, `opensAt` when the sale opens, if it has not yet.',
  },
  HOLD_EXISTS: {
    title: 'Hold exists',
    meaning:
      'One customer holds one booking a concert: `bookingId`, `reference` and `expiresAt` name it. Change, pay or cancel it.',
  },
  HOLD_EXPIRED: {
    title: 'Hold expired',
    meaning: 'The time was over at `expiresAt`; the seats are on sale again.',
  },
  BOOKING_NOT_HELD: {
    title: 'Not a held booking',
    meaning: 'Only a held booking can be changed, extended or paid; `bookingStatus` says what this one is.',
  },
  EXTENSIONS_USED_UP: {
    title: 'No more time',
    meaning: 'The hold was extended as often as the venue allows; it ends at `expiresAt`.',
  },
  PRICE_CHANGED: {
    title: 'Price changed',
    meaning: 'The `totalMinor` sent is not what the seats cost; `totalMinor` is. Nothing was changed.',
  },
  PAYMENT_DECLINED: {
    title: 'Payment declined',
    meaning: 'Nothing was charged. The hold stays until it ends: try again or pay in another way.',
  },
  PAYMENT_ATTEMPTS_USED_UP: {
    title: 'Too many attempts to pay',
    meaning: 'This booking was tried to be paid `attempts` times. The hold stays until it ends.',
  },
  PAYMENT_RETURNED: {
    title: 'Payment returned',
    meaning:
      'Before the money came the booking had ended or changed, or it was paid in another way: the money goes back.',
  },
  PAYMENT_UNAVAILABLE: {
    title: 'Payment not reachable',
    meaning:
      'The payment provider did not answer. Ask again: the same attempt goes on, and nothing is charged twice.',
  },
  WEBHOOK_REFUSED: {
    title: 'Webhook refused',
    meaning: 'The message does not carry a valid signature of the payment provider.',
  },
  BOOKINGS_NOT_MOVED: {
    title: 'Bookings not moved',
    meaning:
      '`concertIds` names concerts where the bookings of both together would be too many, or both have an unpaid hold. Nothing was moved there.',
  },
  CANCELLATION_CLOSED: {
    title: 'Too late to cancel',
    meaning: 'Customers could cancel until `cancellableUntil`; an admin still can.',
  },
  STAFF_ACCOUNT: {
    title: 'Account of staff',
    meaning: 'Staff cannot delete their own account: an admin makes it a customer’s first.',
  },
  CONCERT_CALLED_OFF: { title: 'Concert called off', meaning: 'The concert is over for good.' },
  CONCERT_PUBLISHED: {
    title: 'Concert already published',
    meaning: 'Tiers and seats can be replaced only while the concert is a draft.',
  },
  CONCERT_HAS_BOOKINGS: {
    title: 'Concert has bookings',
    meaning: 'Somebody has booked: the concert can be called off, not deleted.',
  },
  INVALID_TRANSITION: {
    title: 'Not possible in this state',
    meaning: '`from` and `to` name the change of status that is not allowed.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    title: 'Idempotency-Key reused',
    meaning: 'The same key came with another request before. Draw a new key for a new request.',
  },
  SECOND_FACTOR_ON: {
    title: 'Second factor is on',
    meaning: 'This account has a second factor already; remove it before you set up another.',
  },
  SECOND_FACTOR_OFF: {
    title: 'Second factor is off',
    meaning: 'This account has no second factor, or none was begun to be set up.',
  },
  SECOND_FACTOR_DEMANDED: {
    title: 'Second factor demanded',
    meaning: 'This role cannot be without a second factor. An admin can reset it, to set up another.',
  },
  LAST_ADMIN: { title: 'Last admin', meaning: 'There must be an admin. Make somebody else one first.' },
  OWN_ROLE: {
    title: 'Own role',
    meaning: 'Nobody changes or takes away their own role; another admin does.',
  },
  BUSY: {
    title: 'Busy',
    meaning:
      'Too much is going on, or the database is away; nothing was changed. Try again after `Retry-After`.',
  },
  OUTCOME_UNKNOWN: {
    title: 'Outcome unknown',
    meaning:
      'The database went away before it confirmed. Look whether it was done, or repeat with the same key.',
  },
  BAD_REQUEST: { title: 'Bad request', meaning: 'The request is not well-formed HTTP.' },
  MALFORMED_JSON: { title: 'Malformed JSON', meaning: 'The body is empty or is not JSON.' },
  ORIGIN_REFUSED: {
    title: 'Origin refused',
    meaning:
      "The session came by cookie from another site's page. Send the token as `Authorization: Bearer`, or ask the operator to allow the origin.",
  },
  ROUTE_NOT_FOUND: { title: 'No such route', meaning: 'Nothing is served under this method and path.' },
  REQUEST_TIMEOUT: {
    title: 'Request too slow',
    meaning: 'The request did not arrive whole in time; nothing was done.',
  },
  PAYLOAD_TOO_LARGE: { title: 'Body too large', meaning: 'A request body may have 1.5 MiB.' },
  UNSUPPORTED_MEDIA_TYPE: {
    title: 'Unsupported media type',
    meaning: 'Bodies are JSON: send `Content-Type: application/json`.',
  },
  UPGRADE_REQUIRED: {
    title: 'WebSocket required',
    meaning: 'This address is for WebSockets: connect with `Upgrade: websocket`, version 13.',
  },
  RATE_LIMITED: {
    title: 'Too many requests',
    meaning:
      'Nothing was done. Try again after `Retry-After` seconds; `RateLimit-Remaining` says how many are left.',
  },
  HEADERS_TOO_LARGE: {
    title: 'Headers too large',
    meaning: 'All headers together may have 16 KiB, and there may be 100 of them.',
  },
  INTERNAL: {
    title: 'Unexpected error',
    meaning: 'Something went wrong that should not. `instance` is the id under which it was logged.',
  },
} as const satisfies Record<ProblemCode, ProblemType>;
