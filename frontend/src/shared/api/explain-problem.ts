import { formatAmount } from '../format/money';
import { type Problem, toProblem, UNREACHABLE } from './problem';

const sentences: Record<string, (problem: Problem) => string> = {
  [UNREACHABLE]: () => 'We could not reach the server. Check your connection and try again.',
  INVALID_INPUT: () => 'Something you entered is not right. Please look at the marked fields.',
  UNAUTHENTICATED: () => 'Your session has ended. Please log in again.',
  INVALID_CREDENTIALS: () => 'E-mail or password is wrong.',
  SECOND_FACTOR_NEEDED: () => 'Enter the code of your second factor as well.',
  INVALID_CODE: () => 'This code is wrong, or it was used before. Each works once: wait for the next one.',
  ALREADY_REGISTERED: () => 'You are logged in already. Log out first to make another account.',
  LINK_INVALID: () => 'This link does not work, or not any more. Ask for another one.',
  BOOKINGS_NOT_MOVED: explainNotMoved,
  VERIFIED_ACCOUNT_REQUIRED: () =>
    'This concert is for accounts with a confirmed e-mail address. Log in, or open the link in the mail that we sent you.',
  ADMISSION_REQUIRED: () =>
    'People wait in a line for this concert. Join it, and come in when it is your turn.',
  SECOND_FACTOR_ON: () => 'Your second factor is on already.',
  SECOND_FACTOR_OFF: () => 'There is no second factor to do that with. Please begin again.',
  SECOND_FACTOR_DEMANDED: () => 'Your role cannot be without a second factor. An admin can reset it for you.',
  PASSWORD_CHANGE_REQUIRED: () => 'Choose a new password first.',
  SECOND_FACTOR_REQUIRED: () => 'Set up a second factor first.',
  LAST_ADMIN: () => 'This is the last admin. Make somebody else an admin first.',
  OWN_ROLE: () => 'Another admin has to change your own role.',
  FORBIDDEN: () => 'You are not allowed to do that.',
  TICKET_INVALID: () => 'This place in the line is not valid. Please get in line again.',
  TICKET_NOT_YOURS: () => 'This place in the line belongs to somebody else. Please get in line yourself.',
  TICKET_EXPIRED: () => 'That line is over. Please get in line again.',
  TICKET_USED: () => 'This place in the line was used already. Please get in line again.',
  TURN_NOT_YET: () => 'It is not your turn yet.',
  TURN_LAPSED: () => 'Your turn is over, as nobody came in two minutes. Please get in line again.',
  WAITING_ROOM_OFF: () => 'Nobody has to wait any more: go straight to the concert.',
  NOT_FOUND: () => 'We could not find that.',
  SEAT_TAKEN: () => 'Somebody else was quicker: at least one of these seats has just been taken.',
  SOLD_OUT: () => 'There are not so many seats left.',
  LIMIT_REACHED: explainLimit,
  NOT_ON_SALE: explainNotOnSale,
  HOLD_EXISTS: () => 'You hold seats at this concert already. Change them, pay for them or let them go.',
  HOLD_EXPIRED: () => 'The time is over: the seats are not held any more.',
  BOOKING_NOT_HELD: () => 'These seats are not held any more.',
  EXTENSIONS_USED_UP: () => 'There is no more time to be had for these seats.',
  PRICE_CHANGED: explainPrice,
  PAYMENT_DECLINED: () => 'The payment was declined. Nothing was charged.',
  PAYMENT_ATTEMPTS_USED_UP: () => 'This booking was tried to be paid too often.',
  PAYMENT_RETURNED: () => 'The payment came too late: the money goes back to you.',
  PAYMENT_UNAVAILABLE: () =>
    'The payment provider did not answer. Please try again: you will not be charged twice.',
  STAFF_ACCOUNT: () => 'Staff cannot delete their own account.',
  CANCELLATION_CLOSED: () => 'It is too late to cancel this booking.',
  CONCERT_CALLED_OFF: () => 'This concert has been called off.',
  CONCERT_PUBLISHED: () => 'The concert is published: its seats cannot be replaced any more.',
  CONCERT_HAS_BOOKINGS: () => 'Somebody has booked this concert. It can be called off, but not deleted.',
  IDEMPOTENCY_KEY_REUSED: () => 'This was sent before with other seats. Please try once more.',
  BUSY: () => 'There is a rush on just now. Please try again in a moment.',
  OUTCOME_UNKNOWN: () => 'We lost touch with the database. Please try again: you will not be booked twice.',
  ORIGIN_REFUSED: () => 'This page may not do that here. Please open the shop at its own address.',
  RATE_LIMITED: () => 'That was too much at once. Please wait a moment and try again.',
  PAYLOAD_TOO_LARGE: () => 'That is too much at once.',
};

/** What went wrong, in words for a customer. Takes whatever was thrown. */
export function explainError(error: unknown): string {
  return explainProblem(toProblem(error));
}

export function explainProblem(problem: Problem): string {
  return sentences[problem.code]?.(problem) ?? 'Something went wrong on our side. Please try again.';
}

function explainLimit({ limit, booked, left }: Problem): string {
  const most = limit === 1 ? 'one seat' : `${Number(limit)} seats`;
  const rule = `At this concert everybody may book at most ${most}.`;
  if (!booked) return rule;
  const more = left ? `you can still add ${Number(left)}` : 'so you cannot add any more';
  return `${rule} You have ${Number(booked)} already: ${more}.`;
}

function explainNotMoved({ concertIds }: Problem): string {
  const count = Array.isArray(concertIds) ? concertIds.length : 1;
  const where = count === 1 ? 'at one concert' : `at ${count} concerts`;
  return `You are not logged in: not everything that you booked as a guest can come along. With your account’s bookings you would have too many seats ${where}, or two unpaid holds.`;
}

function explainNotOnSale({ phase }: Problem): string {
  if (phase === 'not_yet_on_sale') return 'The sale of this concert has not begun yet.';
  if (phase === 'cancelled') return 'This concert has been called off.';
  if (phase === 'ended') return 'This concert has already begun.';
  return 'This concert is not on sale any more.';
}

function explainPrice({ totalMinor, currency }: Problem): string {
  if (typeof totalMinor !== 'number' || typeof currency !== 'string') return 'The price has changed.';
  return `The price has changed: these seats now cost ${formatAmount(totalMinor, currency)}. Nothing was done; look at the new total and go on if you like it.`;
}
