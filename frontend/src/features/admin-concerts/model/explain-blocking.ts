import { explainProblem } from '@/shared/api/explain-problem';
import { toProblem } from '@/shared/api/problem';
import { describeSeats, type SeatNames } from './seat-words';

/** Why seats could not be kept back; those that are taken are named. */
export function explainBlocking(error: unknown, names: SeatNames): string {
  const problem = toProblem(error);
  if (problem.code !== 'SEAT_TAKEN' || !Array.isArray(problem.seats)) return explainProblem(problem);
  const taken = problem.seats.filter((seat): seat is number => typeof seat === 'number');
  return `These are sold or held: ${describeSeats(taken, names)}. Nothing was changed.`;
}
