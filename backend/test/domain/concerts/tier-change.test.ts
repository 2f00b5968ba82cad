import { describe, expect, test } from '@jest/globals';
import { ensureTierChanges, type TierChange } from '../../../src/domain/concerts/tier-change.js';

const tiers = [
  { id: 'vip', name: 'VIP' },
  { id: 'floor', name: 'Floor' },
];

function pointersOf(changes: TierChange[]): string[] {
  try {
    ensureTierChanges(tiers, changes);
    return [];
  } catch (error) {
    return (error as { fields: { pointer: string }[] }).fields.map(({ pointer }) => pointer);
  }
}

describe('changes of tiers', () => {
  test('may rename tiers and change prices', () => {
    expect(
      pointersOf([
        { id: 'vip', name: 'Golden Circle' },
        { id: 'floor', priceMinor: 5 },
      ]),
    ).toEqual([]);
  });

  test('may swap the names of two tiers', () => {
    expect(
      pointersOf([
        { id: 'vip', name: 'Floor' },
        { id: 'floor', name: 'VIP' },
      ]),
    ).toEqual([]);
  });

  test('may not name a tier of another concert', () => {
    expect(
      pointersOf([
        { id: 'vip', priceMinor: 1 },
        { id: 'elsewhere', priceMinor: 1 },
      ]),
    ).toEqual(['/tiers/1/id']);
  });

  test('may not give two tiers the same name', () => {
    expect(pointersOf([{ id: 'vip', name: 'Floor' }])).toEqual(['/tiers/0/name']);
  });
});
