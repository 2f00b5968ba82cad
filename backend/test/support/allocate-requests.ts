import { allocate, type Allocation, type LedgerOutcome } from '../../src/domain/bookings/allocate.js';
import type { LedgerChanges } from '../../src/domain/bookings/ledger-changes.js';
import type { LedgerRequest, LedgerResults } from '../../src/domain/bookings/ledger-request.js';
import type { LedgerState } from '../../src/domain/bookings/ledger-state.js';
import type { FieldError } from '../../src/domain/kernel/domain-error.js';
import { countingDraw } from './counting-draw.js';
import { deepFreeze } from './deep-freeze.js';

/** Decides the requests in one transaction, on frozen input. */
export function allocateAll(state: LedgerState, ...requests: LedgerRequest[]): Allocation {
  return allocate(deepFreeze(state), deepFreeze(requests), countingDraw());
}

/** What a granted request of this kind was answered with; throws its refusal. */
export function resultOf<K extends LedgerRequest['kind']>(
  kind: K,
  outcome: LedgerOutcome | undefined,
): LedgerResults[K] {
  if (!outcome) throw new Error(`There is no outcome for ${kind}.`);
  if ('refusal' in outcome) throw outcome.refusal;
  return outcome.result as LedgerResults[K];
}

export interface Refusal {
  readonly code: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly fields: readonly FieldError[];
}

/** What a client would learn of a refusal. */
export function refusalOf(outcome: LedgerOutcome | undefined): Refusal {
  if (!outcome || 'result' in outcome) throw new Error('The request was granted.');
  const { code, data, fields } = outcome.refusal;
  return { code, data, fields };
}

export const noChanges: LedgerChanges = {
  newBookings: [],
  changedBookings: [],
  movedBookings: [],
  newReservations: [],
  changedReservations: [],
  seats: [],
  available: [],
  newPayments: [],
  changedPayments: [],
  movedPayments: [],
  newRefunds: [],
  changedAdmissions: [],
  history: [],
  status: null,
  plan: null,
};
