import { explainProblem } from '@/shared/api/explain-problem';

/** Why a place is lost, by the code of the refusal; null where there is nothing to say. */
export function lostWords(code: string | null): string | null {
  if (code === null || code === 'WAITING_ROOM_OFF') return null;
  if (code === 'UNAUTHENTICATED') return 'Your session has ended, and with it the place that you had.';
  return explainProblem({ code, status: 0 });
}
