import { describe, expect, test } from '@jest/globals';
import { salePhase, type SalePhase, type SaleTimes } from '../../../src/domain/concerts/sale-phase.js';
import { at, now } from '../../support/ledger-state.js';

const published: SaleTimes = { status: 'published', startsAt: null, saleOpensAt: null, saleClosesAt: null };

function phaseOf(times: Partial<SaleTimes>): SalePhase {
  return salePhase({ ...published, ...times }, now);
}

describe('a published concert', () => {
  test('without any date is on sale', () => {
    expect(phaseOf({})).toBe('on_sale');
  });

  test.each<[string, Partial<SaleTimes>, SalePhase]>([
    ['a millisecond before it starts', { startsAt: at(1) }, 'on_sale'],
    ['when it starts', { startsAt: now }, 'ended'],
    ['after it started', { startsAt: at(-1) }, 'ended'],
    ['a millisecond before its sale opens', { saleOpensAt: at(1) }, 'not_yet_on_sale'],
    ['when its sale opens', { saleOpensAt: now }, 'on_sale'],
    ['after its sale opened', { saleOpensAt: at(-1) }, 'on_sale'],
    ['a millisecond before its sale closes', { saleClosesAt: at(1) }, 'on_sale'],
    ['when its sale closes', { saleClosesAt: now }, 'sale_closed'],
    ['after its sale closed', { saleClosesAt: at(-1) }, 'sale_closed'],
    ['within its window', { saleOpensAt: at(-1), saleClosesAt: at(1), startsAt: at(2) }, 'on_sale'],
    ['between the end of its sale and its start', { saleClosesAt: at(-1), startsAt: at(1) }, 'sale_closed'],
    ['that started while its sale is open', { saleClosesAt: at(1), startsAt: at(-1) }, 'ended'],
    ['that started before its sale opened', { saleOpensAt: at(1), startsAt: at(-1) }, 'ended'],
  ])('%s', (_, times, phase) => {
    expect(phaseOf(times)).toBe(phase);
  });
});

test.each(['draft', 'cancelled'] as const)('a %s concert is that, whatever the clock says', (status) => {
  expect(phaseOf({ status })).toBe(status);
  expect(phaseOf({ status, startsAt: at(-1) })).toBe(status);
  expect(phaseOf({ status, saleOpensAt: at(1), saleClosesAt: at(2), startsAt: at(3) })).toBe(status);
});
