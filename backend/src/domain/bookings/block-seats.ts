import { DomainError, invalidInput } from '../kernel/domain-error.js';
import type { LedgerPage } from './ledger-page.js';
import type { BlockSeats, LedgerResults } from './ledger-request.js';

/** Blocks free seats or frees blocked ones, all or none; seats that are so already stay so. */
export function blockSeats(page: LedgerPage, request: BlockSeats): LedgerResults['block-seats'] {
  ensureNotCalledOff(page);
  const seats = request.seats.map((seatNumber, index) => {
    const seat = page.findSeat(seatNumber);
    if (!seat) throw invalidInput({ pointer: `/seats/${index}`, detail: 'There is no such seat.' });
    return seat;
  });
  const taken = seats.filter((seat) => seat.state === 'held' || seat.state === 'sold');
  if (taken.length > 0) {
    throw new DomainError('SEAT_TAKEN', 'At least one of these seats is held or sold.', {
      seats: taken.map((seat) => seat.seatNumber),
    });
  }
  const changing = seats.filter((seat) => (seat.state === 'blocked') !== request.blocked);
  for (const seat of new Set(changing)) page.setBlocked(seat, request.blocked, request.actor, request.reason);
  return { seats: request.seats };
}

function ensureNotCalledOff(page: LedgerPage): void {
  if (page.concert.status === 'cancelled') {
    throw new DomainError('CONCERT_CALLED_OFF', 'This concert was called off.');
  }
}
