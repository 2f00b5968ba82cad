/** What sort of refusal an error is. The edge maps each kind to a status; the domain knows none. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'payment-required'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'unprocessable'
  | 'unavailable';

/** Every code a client may meet, with its kind. `docs/errors.md` explains each one. */
const kindByCode = {
  INVALID_INPUT: 'invalid',
  UNAUTHENTICATED: 'unauthenticated',
  INVALID_CREDENTIALS: 'unauthenticated',
  SECOND_FACTOR_NEEDED: 'unauthenticated',
  INVALID_CODE: 'unauthenticated',
  ALREADY_REGISTERED: 'conflict',
  LINK_INVALID: 'invalid',
  FORBIDDEN: 'forbidden',
  PASSWORD_CHANGE_REQUIRED: 'forbidden',
  SECOND_FACTOR_REQUIRED: 'forbidden',
  VERIFIED_ACCOUNT_REQUIRED: 'forbidden',
  ADMISSION_REQUIRED: 'forbidden',
  TICKET_INVALID: 'invalid',
  TICKET_NOT_YOURS: 'forbidden',
  TICKET_EXPIRED: 'conflict',
  TICKET_USED: 'conflict',
  TURN_NOT_YET: 'conflict',
  TURN_LAPSED: 'conflict',
  WAITING_ROOM_OFF: 'conflict',
  NOT_FOUND: 'not-found',
  SEAT_TAKEN: 'conflict',
  SOLD_OUT: 'conflict',
  LIMIT_REACHED: 'conflict',
  NOT_ON_SALE: 'conflict',
  HOLD_EXISTS: 'conflict',
  HOLD_EXPIRED: 'conflict',
  BOOKING_NOT_HELD: 'conflict',
  EXTENSIONS_USED_UP: 'conflict',
  PRICE_CHANGED: 'conflict',
  PAYMENT_DECLINED: 'payment-required',
  PAYMENT_ATTEMPTS_USED_UP: 'conflict',
  PAYMENT_RETURNED: 'conflict',
  PAYMENT_UNAVAILABLE: 'unavailable',
  WEBHOOK_REFUSED: 'invalid',
  BOOKINGS_NOT_MOVED: 'conflict',
  CANCELLATION_CLOSED: 'conflict',
  STAFF_ACCOUNT: 'conflict',
  CONCERT_CALLED_OFF: 'conflict',
  CONCERT_PUBLISHED: 'conflict',
  CONCERT_HAS_BOOKINGS: 'conflict',
  INVALID_TRANSITION: 'conflict',
  IDEMPOTENCY_KEY_REUSED: 'unprocessable',
  SECOND_FACTOR_ON: 'conflict',
  SECOND_FACTOR_OFF: 'conflict',
  SECOND_FACTOR_DEMANDED: 'conflict',
  LAST_ADMIN: 'conflict',
  OWN_ROLE: 'conflict',
  BUSY: 'unavailable',
  OUTCOME_UNKNOWN: 'unavailable',
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof kindByCode;

export const errorCodes = Object.keys(kindByCode) as ErrorCode[];

/** One wrong field: an RFC 6901 pointer into the request body and what is wrong there. */
export interface FieldError {
  pointer: string;
  detail: string;
}

/**
 * A rule said no. `data` names what a client needs to act on it (which seats, how many are left). It is an answer, not
 * a fault: it carries no stack trace, which would cost a sixth of a refused request.
 */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly data: Readonly<Record<string, unknown>> = {},
    readonly fields: readonly FieldError[] = [],
  ) {
    const frames = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    super(message);
    Error.stackTraceLimit = frames;
    this.name = 'DomainError';
  }

  get kind(): ErrorKind {
    return kindByCode[this.code];
  }
}

/** Input whose shape is right and whose meaning is not; names the fields. */
export function invalidInput(...fields: FieldError[]): DomainError {
  return new DomainError('INVALID_INPUT', 'Some of the input is not valid.', {}, fields);
}

/** Also the answer to somebody else's id: who may not see a thing does not learn that it exists. */
export function notFound(what: string): DomainError {
  return new DomainError('NOT_FOUND', `There is no such ${what}.`);
}
