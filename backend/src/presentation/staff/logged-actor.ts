import type { FastifyRequest } from 'fastify';
import type { Customer } from '../../domain/customers/customer.js';
import type { StaffActionCommand } from '../../use-cases/staff/record-staff-action.js';

/** Whose action is logged: staff or a key, by their session or as the answer to a login names them; null for others. */
export function actorOf({ caller }: FastifyRequest, answer: unknown): StaffActionCommand['actor'] | null {
  const actor = loggedIn(answer) ?? caller;
  return actor && actor.role !== 'customer' ? actor : null;
}

/** Whose session an answer opens. */
function loggedIn(answer: unknown): Customer | null {
  if (typeof answer !== 'object' || answer === null || !('token' in answer) || !('customer' in answer))
    return null;
  return answer.customer as Customer;
}
