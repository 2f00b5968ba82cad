import { explainRefusal } from '@/features/booking/explain-refusal';
import type { Order } from '@/features/booking/order';
import { type Problem, toProblem } from '@/shared/api/problem';

/** Why a sale was refused, in words for who sells: where the shop says "you" it is the customer that counts. */
export function explainSale(error: unknown, order: Order): string {
  const problem = toProblem(error);
  switch (problem.code) {
    case 'LIMIT_REACHED':
      return explainLimit(problem);
    case 'HOLD_EXISTS':
      return 'This customer holds unpaid seats at this concert. They can pay for them or let them go in the shop; you can cancel them under Bookings.';
    case 'INVALID_INPUT':
      return (problem.errors ?? []).map(({ detail }) => detail).join(' ');
    default:
      return explainRefusal(error, order);
  }
}

function explainLimit({ limit, booked, left }: Problem): string {
  const rule = `One customer may have ${limit === 1 ? 'one seat' : `${Number(limit)} seats`} at this concert.`;
  return booked
    ? `${rule} This one has ${Number(booked)} already, so ${Number(left)} more can be booked.`
    : rule;
}
