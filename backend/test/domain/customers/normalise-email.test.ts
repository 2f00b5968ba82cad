import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { normaliseEmail } from '../../../src/domain/customers/customer.js';

test.each([
  ['ann@example.org', 'ann@example.org'],
  ['  Ann@Example.ORG\n', 'ann@example.org'],
  ['JOSÉ@example.org', 'josé@example.org'],
  ['jose\u0301@example.org', 'jos\u00e9@example.org'],
])('the address %j is looked up as %j', (typed, stored) => {
  expect(normaliseEmail(typed)).toBe(stored);
});

test('an address normalised twice is normalised once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const once = normaliseEmail(typed);
      expect(normaliseEmail(once)).toBe(once);
    }),
  );
});
