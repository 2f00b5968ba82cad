import type { FieldPath, FieldValues, UseFormSetError } from 'react-hook-form';
import { toProblem } from './problem';

/**
 * Puts the server's complaints at the form's fields and returns those that belong to none of them. `/tiers/0/name` is
 * the field `tiers.0.name`; `rename` maps the server's names to the form's where they differ.
 */
export function setFieldErrors<Values extends FieldValues>(
  error: unknown,
  setError: UseFormSetError<Values>,
  isField: (path: string) => path is FieldPath<Values>,
  rename: (path: string) => string = (path) => path,
): string[] {
  const left: string[] = [];
  for (const { pointer, detail } of toProblem(error).errors ?? []) {
    const path = rename(pointer.slice(1).replaceAll('/', '.'));
    if (isField(path)) setError(path, { type: 'server', message: detail }, { shouldFocus: true });
    else left.push(detail);
  }
  return left;
}
