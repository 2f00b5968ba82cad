import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { normaliseReference, referenceFrom } from '../../../src/domain/bookings/booking-reference.js';

const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Gives these bytes one after another, from the start again when they are used up. */
function bytes(...values: number[]): () => number {
  let index = 0;
  return () => values[index++ % values.length]!;
}

describe('a booking reference', () => {
  test('has two groups of four signs that nobody mistakes for one another', () => {
    expect(signs).not.toMatch(/[01OIL]/);
    const someBytes = fc.array(fc.integer({ min: 0, max: 247 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(someBytes, (values) => {
        const reference = referenceFrom(bytes(...values));
        expect(reference).toMatch(new RegExp(`^[${signs}]{4}-[${signs}]{4}$`));
      }),
    );
  });

  test('uses every sign equally often', () => {
    const count = new Map<string, number>();
    for (let byte = 0; byte < 256; byte++) {
      // A byte that is passed over shows the one after it, which spells the first sign.
      const first = referenceFrom(bytes(byte, 0))[0]!;
      if (byte < 248) count.set(first, (count.get(first) ?? 0) + 1);
      else expect(first).toBe(signs[0]);
    }
    expect([...count]).toEqual([...signs].map((sign) => [sign, 8]));
  });

  test('that differs in one byte differs', () => {
    expect(referenceFrom(bytes(0, 1, 2, 3, 4, 5, 6, 7))).toBe('2345-6789');
    expect(referenceFrom(bytes(0, 1, 2, 3, 4, 5, 6, 8))).toBe('2345-678A');
  });
});

describe('what somebody typed as a reference', () => {
  test.each(['K7QM-2XPD', 'k7qm-2xpd', ' k7qm 2xpd ', 'K7QM2XPD', 'k-7-q-m-2-x-p-d', 'K7QM–2XPD'])(
    'is found in the spelling that is stored: %j',
    (typed) => {
      expect(normaliseReference(typed)).toBe('K7QM-2XPD');
    },
  );

  test.each(['', '-', 'K7QM', 'K7QM-2XPDX', 'K7QM-2XP'])('does not become another one: %j', (typed) => {
    expect(normaliseReference(typed)).not.toMatch(new RegExp(`^[${signs}]{4}-[${signs}]{4}$`));
  });

  test('normalised twice is normalised once', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const once = normaliseReference(typed);
        expect(normaliseReference(once)).toBe(once);
      }),
    );
  });
});
