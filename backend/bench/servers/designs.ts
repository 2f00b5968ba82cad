import type { DataSource } from 'typeorm';
import type { Draw } from '../../src/domain/bookings/draw.js';
import type { ClaimSeats, LedgerResults } from '../../src/domain/bookings/ledger-request.js';
import { LedgerTransaction } from '../../src/infrastructure/bookings/ledger/ledger-transaction.js';
import { retryTransaction } from '../../src/infrastructure/database/retry.js';
import { cannedBooking } from './canned-booking.js';
import { SeatLockedTransaction } from './seat-locked-transaction.js';
import { UnprotectedTransaction } from './unprotected-transaction.js';

export type Submit = (concertId: string, request: ClaimSeats) => Promise<LedgerResults['claim-seats']>;

/** Other ways to answer a booking, behind the same HTTP stack as the ledger's. */
export const designs = {
  nothing:
    (): Submit =>
    (concertId, { customerId }) =>
      Promise.resolve({ booking: { ...cannedBooking(concertId), customerId }, replayed: false }),

  'concert-row-lock': (dataSource: DataSource, draw: Draw) =>
    oneByOne(() => new LedgerTransaction(dataSource, draw)),

  'seat-row-lock': (dataSource: DataSource, draw: Draw) =>
    oneByOne(
      ({ wanted }) => new SeatLockedTransaction(dataSource, draw, 'seats' in wanted ? wanted.seats : []),
    ),

  unprotected: (dataSource: DataSource, draw: Draw) =>
    oneByOne(() => new UnprotectedTransaction(dataSource, draw)),
} satisfies Record<string, (dataSource: DataSource, draw: Draw) => Submit>;

export type Design = keyof typeof designs;

/** Each request in a transaction of its own, as soon as the pool has a connection for it. */
function oneByOne(transactionFor: (request: ClaimSeats) => LedgerTransaction): Submit {
  return async (concertId, request) => {
    const { outcomes } = await retryTransaction(() => transactionFor(request).run(concertId, [request]));
    const [outcome] = outcomes;
    if ('refusal' in outcome!) throw outcome.refusal;
    return outcome!.result as LedgerResults['claim-seats'];
  };
}
