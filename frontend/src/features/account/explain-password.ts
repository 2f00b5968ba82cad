import { explainError } from '@/shared/api/explain-problem';
import { toProblem } from '@/shared/api/problem';

/** What went wrong where only the password was asked for. */
export function explainPassword(error: unknown): string {
  return toProblem(error).code === 'INVALID_CREDENTIALS' ? 'This is not your password.' : explainError(error);
}
