import { expect } from '@jest/globals';
import { DomainError, type ErrorCode, type FieldError } from '../../src/domain/kernel/domain-error.js';

/** For `toThrow` and `rejects.toThrow`: a refusal with this code, and with this data if it is given. */
export function refusal(code: ErrorCode, data?: Readonly<Record<string, unknown>>): DomainError {
  return expect.objectContaining(data ? { code, data } : { code }) as unknown as DomainError;
}

/** The fields that some input is refused for. */
export function fieldsOf(attempt: () => unknown): readonly FieldError[] {
  try {
    attempt();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'INVALID_INPUT') return error.fields;
    throw error;
  }
  throw new Error('The input was taken.');
}
