import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { permute } from '../../../src/domain/waiting-room/permute.js';
import { HmacLineShuffle } from '../../../src/infrastructure/waiting-room/hmac-line-shuffle.js';
import { correlationOf } from '../../support/correlation-of.js';

const shuffle = new HmacLineShuffle();

/** Where each of the numbers below `size` goes. */
function permuted(size: number, key: Uint8Array): number[] {
  const mix = shuffle.mixOf(key);
  return Array.from({ length: size }, (_, number) => permute(number, size, mix));
}

describe('the shuffle of a line', () => {
  test('gives every number another one of the same range, whatever the size and the key', () => {
    const keys = fc.uint8Array({ minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), keys, (size, key) => {
        const turns = permuted(size, key);
        expect(new Set(turns).size).toBe(size);
        expect(turns.every((turn) => turn >= 0 && turn < size)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test('stays in range and can be told apart at the end of the largest lines', () => {
    const size = 4_294_967_295;
    const mix = shuffle.mixOf(Buffer.alloc(16, 7));
    const turns = Array.from({ length: 100 }, (_, index) => permute(size - 1 - index, size, mix));
    expect(new Set(turns).size).toBe(100);
    expect(turns.every((turn) => Number.isInteger(turn) && turn >= 0 && turn < size)).toBe(true);
  });

  test('is the same for the same key and another for another', () => {
    const [one, two] = [Buffer.alloc(16, 1), Buffer.alloc(16, 2)];
    expect(permuted(1000, one)).toEqual(permuted(1000, one));
    const other = permuted(1000, two);
    const same = permuted(1000, one).filter((turn, place) => turn === other[place]);
    expect(same.length).toBeLessThan(10);
  });

  test('has nothing to do with the order of arrival', () => {
    for (const byte of [1, 2]) {
      // By chance it lies within four hundredths in all but one of 16,000 shuffles.
      expect(Math.abs(correlationOf(permuted(10_000, Buffer.alloc(16, byte))))).toBeLessThan(0.04);
    }
    expect(correlationOf(Array.from({ length: 100 }, (_, place) => place))).toBeCloseTo(1);
  });

  test.each([2, 3, 7])('takes each of %i to each turn about equally often', (size) => {
    const keys = 1000;
    const counts = Array.from({ length: size }, () => new Array<number>(size).fill(0));
    for (let key = 0; key < keys; key++) {
      const bytes = Buffer.alloc(16);
      bytes.writeUInt32BE(key);
      permuted(size, bytes).forEach((turn, place) => counts[place]![turn]!++);
    }
    const expected = keys / size;
    const deviation = Math.sqrt(expected * (1 - 1 / size));
    for (const count of counts.flat()) expect(Math.abs(count - expected)).toBeLessThan(5 * deviation);
  });
});
