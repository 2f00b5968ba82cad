import type { z } from 'zod';
import type { FieldError } from '../../domain/kernel/domain-error.js';

/** What a schema found wrong, field by field; each unknown field is an error of its own. */
export function fieldErrorsOf(issues: readonly z.core.$ZodIssue[]): FieldError[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          pointer: pointerTo([...issue.path, key]),
          detail: 'There is no such field.',
        }))
      : [{ pointer: pointerTo(issue.path), detail: issue.message }],
  );
}

/** An RFC 6901 JSON pointer. */
export function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
