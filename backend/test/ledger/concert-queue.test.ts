import { afterEach, describe, expect, jest, test } from '@jest/globals';
import type { LedgerOutcome } from '../../src/domain/bookings/allocate.js';
import type { ClaimSeats, LedgerRequest } from '../../src/domain/bookings/ledger-request.js';
import { DomainError } from '../../src/domain/kernel/domain-error.js';
import { ConcertQueue, type QueueBounds } from '../../src/infrastructure/bookings/ledger/concert-queue.js';
import { refusal } from '../support/domain-errors.js';
import { ann, changeSeats, claimSeats } from '../support/ledger-requests.js';

/** A queue whose transactions are under way until the test ends them, in the order in which they began. */
class Transactions {
  readonly batches: (readonly LedgerRequest[])[] = [];
  readonly queue: ConcertQueue;
  timesIdle = 0;
  private readonly ends: ((error?: Error) => void)[] = [];

  constructor(bounds: Partial<QueueBounds> = {}) {
    this.queue = new ConcertQueue(
      (requests) => this.begin(requests),
      { batchSize: 100, batchSeats: 1000, queueLength: 100, deadlineMs: 1000, ...bounds },
      () => this.timesIdle++,
    );
  }

  /** Ends the transaction that is under way, and lets the next one begin. */
  async end(error?: Error): Promise<void> {
    this.ends.shift()!(error);
    await new Promise(setImmediate);
  }

  /** The seat numbers that each transaction was asked for. */
  get seats(): (readonly number[])[] {
    return this.batches.map((requests) => requests.map((request) => seatOf(request)));
  }

  private begin(requests: readonly LedgerRequest[]): Promise<readonly LedgerOutcome[]> {
    this.batches.push(requests);
    return new Promise((resolve, reject) => {
      this.ends.push((error) => {
        if (error) reject(error);
        else resolve(requests.map((request) => outcomeFor(request)));
      });
    });
  }
}

/** Seat 13 is refused; for every other the answer repeats its number. */
function outcomeFor(request: LedgerRequest): LedgerOutcome {
  const seat = seatOf(request);
  return seat === 13 ? { refusal: new DomainError('SEAT_TAKEN', 'Taken.') } : { result: { seats: [seat] } };
}

function seatOf(request: LedgerRequest): number {
  return ((request as ClaimSeats).wanted as { seats: readonly number[] }).seats[0]!;
}

const answer = (seat: number) => ({ seats: [seat] });

afterEach(() => {
  jest.restoreAllMocks();
});

describe('the queue of a concert', () => {
  test('begins a transaction at once where none is under way', () => {
    const transactions = new Transactions();
    void transactions.queue.submit(claimSeats(ann, 1));
    expect(transactions.seats).toEqual([[1]]);
  });

  test('lets all that arrive during a transaction share the next one, in the order of arrival', async () => {
    const transactions = new Transactions();
    const answers = [1, 2, 3, 4].map((seat) => transactions.queue.submit(claimSeats(ann, seat)));
    expect(transactions.seats).toEqual([[1]]);
    await transactions.end();
    expect(transactions.seats).toEqual([[1], [2, 3, 4]]);
    await transactions.end();
    expect(await Promise.all(answers)).toEqual([1, 2, 3, 4].map(answer));
  });

  test('never runs two transactions at a time', async () => {
    const transactions = new Transactions();
    const answers = [transactions.queue.submit(claimSeats(ann, 1))];
    for (let seat = 2; seat <= 5; seat++) {
      answers.push(transactions.queue.submit(claimSeats(ann, seat)));
      expect(transactions.batches).toHaveLength(seat - 1);
      await transactions.end();
    }
    await transactions.end();
    await Promise.all(answers);
    expect(transactions.seats).toEqual([[1], [2], [3], [4], [5]]);
  });

  test('puts no more into a transaction than may share one', async () => {
    const transactions = new Transactions({ batchSize: 2 });
    const answers = [1, 2, 3, 4, 5, 6].map((seat) => transactions.queue.submit(claimSeats(ann, seat)));
    for (let batch = 0; batch < 4; batch++) await transactions.end();
    expect(transactions.seats).toEqual([[1], [2, 3], [4, 5], [6]]);
    expect(await Promise.all(answers)).toEqual([1, 2, 3, 4, 5, 6].map(answer));
  });

  test('puts only so many seats into a transaction, but never splits or starves a request', async () => {
    const transactions = new Transactions({ batchSeats: 3 });
    const wanted = [[1], [2, 3], [4, 5], [6], [7, 8, 9, 10, 11], [14]];
    const answers = wanted.map((seats) => transactions.queue.submit(claimSeats(ann, ...seats)));
    for (let batch = 0; batch < 5; batch++) await transactions.end();
    expect(transactions.seats).toEqual([[1], [2], [4, 6], [7], [14]]);
    expect(await Promise.all(answers)).toEqual(wanted.map((seats) => answer(seats[0]!)));
  });

  test('counts the seats that a hold is changed to, too', async () => {
    const transactions = new Transactions({ batchSeats: 3 });
    const wanted = [[1], [2, 3], [4, 5], [6]];
    const answers = wanted.map((seats) => transactions.queue.submit(changeSeats('booking', seats)));
    for (let batch = 0; batch < 3; batch++) await transactions.end();
    expect(transactions.seats).toEqual([[1], [2], [4, 6]]);
    await Promise.all(answers);
  });

  test('gives each its own outcome: of one transaction some are granted and some refused', async () => {
    const transactions = new Transactions();
    const answers = [1, 12, 13, 14].map((seat) => transactions.queue.submit(claimSeats(ann, seat)));
    const outcomes = Promise.allSettled(answers);
    await transactions.end();
    await transactions.end();
    expect(await outcomes).toMatchObject([
      { status: 'fulfilled', value: answer(1) },
      { status: 'fulfilled', value: answer(12) },
      { status: 'rejected', reason: { code: 'SEAT_TAKEN' } },
      { status: 'fulfilled', value: answer(14) },
    ]);
  });

  test('refuses what it has no room for, without trying it', async () => {
    const transactions = new Transactions({ queueLength: 2 });
    const answers = [1, 2, 3].map((seat) => transactions.queue.submit(claimSeats(ann, seat)));
    await expect(transactions.queue.submit(claimSeats(ann, 4))).rejects.toThrow(refusal('BUSY'));
    await transactions.end();
    answers.push(transactions.queue.submit(claimSeats(ann, 5)));
    await transactions.end();
    await transactions.end();
    expect(await Promise.all(answers)).toEqual([1, 2, 3, 5].map(answer));
    expect(transactions.seats).toEqual([[1], [2, 3], [5]]);
  });

  test('refuses what waited past its deadline, without trying it', async () => {
    const clock = jest.spyOn(performance, 'now').mockReturnValue(0);
    const transactions = new Transactions({ deadlineMs: 1000 });
    const first = transactions.queue.submit(claimSeats(ann, 1));
    const late = transactions.queue.submit(claimSeats(ann, 2));
    const refused = expect(late).rejects.toThrow(refusal('BUSY'));
    clock.mockReturnValue(1);
    const inTime = transactions.queue.submit(claimSeats(ann, 3));
    clock.mockReturnValue(1001);
    await transactions.end();
    await transactions.end();
    await refused;
    expect(await Promise.all([first, inTime])).toEqual([answer(1), answer(3)]);
    expect(transactions.seats).toEqual([[1], [3]]);
  });

  test('passes a failure on to all who shared the transaction, and goes on', async () => {
    const transactions = new Transactions();
    const answers = [1, 2, 3].map((seat) => transactions.queue.submit(claimSeats(ann, seat)));
    const outcomes = Promise.allSettled(answers);
    await transactions.end();
    const next = transactions.queue.submit(claimSeats(ann, 4));
    await transactions.end(new Error('the disk is full'));
    await transactions.end();
    expect(await outcomes).toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected', reason: { message: 'the disk is full' } },
      { status: 'rejected', reason: { message: 'the disk is full' } },
    ]);
    expect(await next).toEqual(answer(4));
  });

  test('says when nothing waits any more, and not before', async () => {
    const transactions = new Transactions();
    const answers = [1, 2].map((seat) => transactions.queue.submit(claimSeats(ann, seat)));
    await transactions.end();
    expect(transactions.timesIdle).toBe(0);
    await transactions.end();
    await Promise.all(answers);
    expect(transactions.timesIdle).toBe(1);
  });
});
