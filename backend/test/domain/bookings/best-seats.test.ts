import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bestSeats } from '../../../src/domain/bookings/best-seats.js';
import type { LedgerSeat } from '../../../src/domain/bookings/ledger-state.js';

/** Draws a hall, `.` a free seat and `x` a taken one, the front row first; answers the free seats. */
function freeSeatsOf(...rows: string[]): LedgerSeat[] {
  let seatNumber = 0;
  return rows.flatMap((row, r) =>
    [...row].flatMap((sign, n): LedgerSeat[] => {
      seatNumber++;
      if (sign === 'x') return [];
      const name = String.fromCharCode(65 + r);
      const place = {
        row: name,
        label: `${name}${n + 1}`,
        x: (n - (row.length - 1) / 2) * 10,
        y: 50 + r * 12,
      };
      return [{ seatNumber, tierId: 'stalls', state: 'free', bookingId: null, section: null, ...place }];
    }),
  );
}

const labelsOf = (seats: readonly LedgerSeat[]) => seats.map(({ label }) => label).sort();
const best = (quantity: number, ...rows: string[]) => labelsOf(bestSeats(freeSeatsOf(...rows), quantity));

describe('the best seats', () => {
  test('are in the middle of the front row of an empty hall', () => {
    expect(best(2, '......', '......')).toEqual(['A3', 'A4']);
    expect(best(1, '.....', '.....')).toEqual(['A3']);
  });

  test('are side by side further back rather than apart in front', () => {
    expect(best(3, '..xx..', '......')).toEqual(['B1', 'B2', 'B3']);
  });

  test('leave nobody a single seat where that can be avoided', () => {
    expect(best(2, '.....')).toEqual(['A1', 'A2']);
    expect(best(3, '....', '......')).toEqual(['B1', 'B2', 'B3']);
  });

  test('leave a single seat where that cannot be avoided, nearest to the stage', () => {
    expect(best(2, 'x...x', 'x...x')).toEqual(['A2', 'A3']);
  });

  test('do not reach over the end of a row, though the numbers run on', () => {
    expect(best(2, 'xx.', '.xx', 'x..')).toEqual(['C2', 'C3']);
  });

  test('do not reach over the edge of a section', () => {
    const [left, right] = freeSeatsOf('..');
    const sections = [
      { ...left!, section: 'Left' },
      { ...right!, section: 'Right' },
    ];
    const together = freeSeatsOf('xx', '..').map((seat) => ({ ...seat, section: 'Back' }));
    expect(labelsOf(bestSeats([...sections, ...together], 2))).toEqual(['B1', 'B2']);
  });

  test('come in as few pieces as possible where no row has so many side by side', () => {
    expect(best(5, '..x...', 'xx..xx')).toEqual(expect.arrayContaining(['A4', 'A5', 'A6']));
    expect(best(5, '.x.x.x', '...xx.', '..xxxx')).toEqual(['B1', 'B2', 'B3', 'C1', 'C2']);
  });

  test('are all that are free if so many are wanted', () => {
    expect(best(4, '.x.', '.x.')).toEqual(['A1', 'A3', 'B1', 'B3']);
  });
});

describe('whatever is free and however many are wanted,', () => {
  const hall = fc.array(
    fc.array(fc.constantFrom('.', '.', 'x'), { minLength: 1, maxLength: 8 }).map((row) => row.join('')),
    { minLength: 1, maxLength: 5 },
  );
  const wish = hall.chain((rows) => {
    const free = freeSeatsOf(...rows).length;
    return fc.record({ rows: fc.constant(rows), quantity: fc.integer({ min: 1, max: Math.max(free, 1) }) });
  });

  test('the best seats are so many different free ones', () => {
    fc.assert(
      fc.property(wish, ({ rows, quantity }) => {
        const free = freeSeatsOf(...rows);
        fc.pre(free.length >= quantity);
        const chosen = bestSeats(free, quantity).map(({ seatNumber }) => seatNumber);
        expect(new Set(chosen).size).toBe(quantity);
        expect(free.map(({ seatNumber }) => seatNumber)).toEqual(expect.arrayContaining(chosen));
      }),
    );
  });

  test('they come in as few pieces as the free runs allow', () => {
    fc.assert(
      fc.property(wish, ({ rows, quantity }) => {
        const free = freeSeatsOf(...rows);
        fc.pre(free.length >= quantity);
        const chosen = new Set(bestSeats(free, quantity).map(({ label }) => label));
        const pieces = runLengths(rows.map((row, r) => taken(row, r, chosen)));
        expect(pieces).toHaveLength(fewestPieces(runLengths(rows), quantity));
      }),
    );
  });

  test('they leave as few lone seats as any place side by side would', () => {
    fc.assert(
      fc.property(wish, ({ rows, quantity }) => {
        const longest = Math.max(0, ...runLengths(rows));
        fc.pre(longest >= quantity);
        const chosen = new Set(bestSeats(freeSeatsOf(...rows), quantity).map(({ label }) => label));
        const rest = rows.map((row, r) => without(row, r, chosen));
        expect(newLoneSeats(rows, rest)).toBe(fewestNewLoneSeats(rows, quantity));
      }),
    );
  });
});

/** The row with `.` where a seat was chosen, for counting pieces. */
function taken(row: string, r: number, chosen: ReadonlySet<string | null>): string {
  return [...row].map((_, n) => (chosen.has(`${String.fromCharCode(65 + r)}${n + 1}`) ? '.' : 'x')).join('');
}

/** The row as it is left when the chosen seats are gone. */
function without(row: string, r: number, chosen: ReadonlySet<string | null>): string {
  return [...row]
    .map((sign, n) => (chosen.has(`${String.fromCharCode(65 + r)}${n + 1}`) ? 'x' : sign))
    .join('');
}

function runLengths(rows: readonly string[]): number[] {
  return rows.flatMap((row) => (row.match(/\.+/g) ?? []).map((run) => run.length));
}

function fewestPieces(lengths: readonly number[], quantity: number): number {
  let left = quantity;
  const longestFirst = [...lengths].sort((a, b) => b - a);
  return longestFirst.findIndex((length) => (left -= length) <= 0) + 1;
}

function newLoneSeats(before: readonly string[], after: readonly string[]): number {
  const loneSeats = (rows: readonly string[]) => runLengths(rows).filter((length) => length === 1).length;
  return Math.max(loneSeats(after) - loneSeats(before), 0);
}

/** Tries every place side by side and counts the lone seats that it would make. */
function fewestNewLoneSeats(rows: readonly string[], quantity: number): number {
  const counts = rows.flatMap((row, r) =>
    [...row].flatMap((_, start) => {
      if (row.slice(start, start + quantity) !== '.'.repeat(quantity)) return [];
      const rest = row.slice(0, start) + 'x'.repeat(quantity) + row.slice(start + quantity);
      return [newLoneSeats(rows, rows.with(r, rest))];
    }),
  );
  return Math.min(...counts);
}
