import { describe, expect, test } from '@jest/globals';
import { DomainError, errorCodes, invalidInput, notFound } from '../../../src/domain/kernel/domain-error.js';

describe('a refusal', () => {
  test.each(errorCodes)('%s has a kind', (code) => {
    expect(new DomainError(code, 'No.').kind).toMatch(
      /^(invalid|unauthenticated|payment-required|forbidden|not-found|conflict|unprocessable|unavailable)$/,
    );
  });

  test('of input names every wrong field', () => {
    const fields = [
      { pointer: '/name', detail: 'Too long.' },
      { pointer: '/seats/0', detail: 'There is no such seat.' },
    ];
    expect(invalidInput(...fields)).toMatchObject({ code: 'INVALID_INPUT', kind: 'invalid', fields });
  });

  test('of an unknown id says what there is none of, without repeating the id', () => {
    expect(notFound('booking')).toMatchObject({
      code: 'NOT_FOUND',
      kind: 'not-found',
      message: 'There is no such booking.',
    });
  });

  test('carries no stack trace, and leaves other errors theirs', () => {
    expect(notFound('booking').stack).toBe('DomainError: There is no such booking.');
    expect(new Error('a fault').stack).toContain('domain-error.test');
  });
});
