import { placeWords } from '@/features/seat-map/seat-words';
import { explainError } from '@/shared/api/explain-problem';
import { type Problem, toProblem } from '@/shared/api/problem';
import type { Order } from './order';

/** Why the order was refused, naming the seats and tiers of this very order. */
export function explainRefusal(error: unknown, order: Order): string {
  const problem = toProblem(error);
  if (problem.code === 'SEAT_TAKEN' && order.kind === 'seats')
    return explainTaken(takenSeats(problem), order);
  if (problem.code === 'SOLD_OUT' && order.kind === 'tiers') return explainSoldOut(problem, order);
  return explainError(error);
}

/** The numbers of the seats that a SEAT_TAKEN names. */
export function takenSeats({ seats }: Problem): number[] {
  return Array.isArray(seats) ? seats.filter((seat) => typeof seat === 'number') : [];
}

function explainTaken(taken: readonly number[], order: Extract<Order, { kind: 'seats' }>): string {
  const names = order.seats.filter(({ seatNumber }) => taken.includes(seatNumber)).map(placeWords);
  const verb = names.length === 1 ? 'has' : 'have';
  const rest = order.seats.length > names.length ? ' The others are still free.' : '';
  return `${names.join('; ')} ${verb} just been taken by somebody else. We took ${names.length === 1 ? 'it' : 'them'} off your list.${rest}`;
}

function explainSoldOut({ tiers }: Problem, order: Extract<Order, { kind: 'tiers' }>): string {
  const short: unknown[] = Array.isArray(tiers) ? tiers : [];
  const sentences = order.lines.flatMap(({ tier }) => {
    const left = short.find(
      (entry): entry is { tierId: string; available: number } =>
        typeof entry === 'object' && entry !== null && 'tierId' in entry && entry.tierId === tier.id,
    )?.available;
    if (left === undefined) return [];
    return left === 0 ? `${tier.name} has just sold out.` : `Only ${left} left in ${tier.name}.`;
  });
  return sentences.join(' ') || 'There are not so many seats left.';
}
