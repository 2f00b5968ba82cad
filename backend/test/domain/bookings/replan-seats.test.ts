import { describe, expect, test } from '@jest/globals';
import type { LedgerConcert } from '../../../src/domain/bookings/ledger-state.js';
import { planSeating } from '../../../src/domain/concerts/seating-plan.js';
import { allocateAll, noChanges, refusalOf, resultOf } from '../../support/allocate-requests.js';
import { block } from '../../support/ledger-requests.js';
import { stateOf } from '../../support/ledger-state.js';

describe('replacing the seats', () => {
  const plan = planSeating({ totalSeats: 30 });
  const replan = { kind: 'replan-seats', plan } as const;

  test('of a draft takes the new plan as a whole', () => {
    const { outcomes, changes } = allocateAll(stateOf({ concert: { status: 'draft' } }), replan);
    expect(resultOf('replan-seats', outcomes[0])).toEqual({ totalSeats: 30 });
    expect(changes).toEqual({ ...noChanges, plan });
  });

  test.each<[string, Partial<LedgerConcert>]>([
    ['a published concert', { status: 'published' }],
    ['a concert that was called off', { status: 'cancelled' }],
    ['a draft that was ever booked', { status: 'draft', everBooked: true }],
  ])('of %s is refused', (_, concert) => {
    const { outcomes, changes } = allocateAll(stateOf({ concert }), replan);
    expect(refusalOf(outcomes[0])).toEqual({ code: 'CONCERT_PUBLISHED', data: {}, fields: [] });
    expect(changes).toEqual(noChanges);
  });

  test('leaves nothing to be changed of the seats of before', () => {
    const { outcomes, changes } = allocateAll(
      stateOf({ concert: { status: 'draft' } }),
      block([1]),
      replan,
      block([2]),
    );
    expect(refusalOf(outcomes[2]).code).toBe('INVALID_INPUT');
    expect(changes).toEqual({ ...noChanges, plan, history: changes.history });
  });

  test('twice in one transaction keeps the later plan', () => {
    const later = planSeating({ totalSeats: 5 });
    const { changes } = allocateAll(stateOf({ concert: { status: 'draft' } }), replan, {
      kind: 'replan-seats',
      plan: later,
    });
    expect(changes.plan).toBe(later);
  });
});
