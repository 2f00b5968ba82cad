import { describe, expect, test } from '@jest/globals';
import { planBounds, planSeating, type SeatingSpec } from '../../../src/domain/concerts/seating-plan.js';
import { fieldsOf } from '../../support/domain-errors.js';

const labelsOf = (spec: SeatingSpec) => planSeating(spec).seats.map(({ place }) => place?.label ?? null);
const tier = (name: string, quantity?: number) => ({
  name,
  priceMinor: 1000,
  seating: 'assigned' as const,
  quantity,
});
const floor = (name: string, quantity?: number) => ({ ...tier(name, quantity), seating: 'general' as const });

describe('a number of seats and nothing else', () => {
  test('makes one free tier of assigned seats, numbered through, in rows', () => {
    const plan = planSeating({ totalSeats: 100 });
    expect(plan.tiers).toEqual([{ name: 'Standard', priceMinor: 0, seating: 'assigned', total: 100 }]);
    expect(plan.seats.map(({ seatNumber }) => seatNumber)).toEqual(countTo(100));
    expect(plan.seats.every((seat) => seat.tier === 0 && seat.place !== null)).toBe(true);
    expect(new Set(plan.seats.map(({ place }) => place!.row)).size).toBeGreaterThan(1);
  });

  test('may be one', () => {
    expect(planSeating({ totalSeats: 1 }).seats).toMatchObject([{ seatNumber: 1, place: { label: 'A1' } }]);
  });

  test('may be 100,000', () => {
    const { seats } = planSeating({ totalSeats: 100_000 });
    expect(seats).toHaveLength(100_000);
    expect(seats.every(({ seatNumber }, index) => seatNumber === index + 1)).toBe(true);
    expect(new Set(seats.map(({ place }) => place!.label)).size).toBe(100_000);
    const longestRowName = Math.max(...seats.map(({ place }) => place!.row.length));
    expect(longestRowName).toBeLessThanOrEqual(planBounds.rowName);
  });

  test.each(countTo(60).map((n) => n * 7))('leaves no gap among %i seats', (totalSeats) => {
    const { seats } = planSeating({ totalSeats });
    expect(seats.map(({ seatNumber }) => seatNumber)).toEqual(countTo(totalSeats));
    expect(new Set(seats.map(({ place }) => place!.label)).size).toBe(totalSeats);
  });
});

describe('the seats of a row', () => {
  test('are as many as was said, the last row takes the rest', () => {
    expect(labelsOf({ totalSeats: 7, seatsPerRow: 3 })).toEqual(['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C1']);
  });

  test('may be more than there are seats', () => {
    expect(labelsOf({ totalSeats: 2, seatsPerRow: 500 })).toEqual(['A1', 'A2']);
  });

  test('may be one', () => {
    expect(labelsOf({ totalSeats: 28, seatsPerRow: 1 }).slice(24)).toEqual(['Y1', 'Z1', 'AA1', 'AB1']);
  });
});

describe('tiers', () => {
  test('become blocks of rows, the first nearest to the stage, with row names that run on', () => {
    const { tiers, seats } = planSeating({ tiers: [tier('Front', 3), tier('Back', 5)], seatsPerRow: 3 });
    expect(tiers.map(({ name, total }) => [name, total])).toEqual([
      ['Front', 3],
      ['Back', 5],
    ]);
    expect(seats.map((seat) => [seat.seatNumber, seat.tier, seat.place!.label])).toEqual([
      [1, 0, 'A1'],
      [2, 0, 'A2'],
      [3, 0, 'A3'],
      [4, 1, 'B1'],
      [5, 1, 'B2'],
      [6, 1, 'B3'],
      [7, 1, 'C1'],
      [8, 1, 'C2'],
    ]);
    const nearest = (index: number) =>
      Math.min(...seats.filter((seat) => seat.tier === index).map(({ place }) => place!.y));
    expect(nearest(0)).toBeLessThan(nearest(1));
  });

  test('of general admission come last and have no place', () => {
    const { seats } = planSeating({ tiers: [floor('Floor', 2), tier('Stalls', 2), floor('Lawn', 1)] });
    expect(seats.map((seat) => [seat.seatNumber, seat.tier, seat.place?.label ?? null])).toEqual([
      [1, 1, 'A1'],
      [2, 1, 'A2'],
      [3, 0, null],
      [4, 0, null],
      [5, 2, null],
    ]);
  });

  test('keep their prices', () => {
    const { tiers } = planSeating({ tiers: [{ ...tier('VIP', 1), priceMinor: 10_000 }, floor('Rest', 1)] });
    expect(tiers.map(({ priceMinor }) => priceMinor)).toEqual([10_000, 1000]);
  });

  test.each([tier('Only'), floor('Only')])(
    'of which there is one need no quantity of their own: $seating',
    (only) => {
      const { tiers, seats } = planSeating({ totalSeats: 12, tiers: [only] });
      expect(tiers).toEqual([{ name: 'Only', priceMinor: 1000, seating: only.seating, total: 12 }]);
      expect(seats).toHaveLength(12);
    },
  );

  test('may come to the number of seats that was said', () => {
    expect(planSeating({ totalSeats: 5, tiers: [tier('A', 2), tier('B', 3)] }).seats).toHaveLength(5);
  });
});

describe('sections', () => {
  const sections = [
    { name: 'Stalls', tier: 'Front', rows: [{ seats: 2 }, { seats: 1 }] },
    { name: 'Balcony', tier: 'Back', rows: [{ name: '1', seats: 2 }] },
  ];

  test('are numbered section by section, row by row, and seats are labelled by them', () => {
    const { tiers, seats } = planSeating({ tiers: [tier('Back'), tier('Front')], seatingPlan: { sections } });
    expect(tiers.map(({ name, total }) => [name, total])).toEqual([
      ['Back', 2],
      ['Front', 3],
    ]);
    expect(seats.map((seat) => [seat.seatNumber, seat.tier, seat.place!.section, seat.place!.label])).toEqual(
      [
        [1, 1, 'Stalls', 'Stalls A1'],
        [2, 1, 'Stalls', 'Stalls A2'],
        [3, 1, 'Stalls', 'Stalls B1'],
        [4, 0, 'Balcony', 'Balcony 1-1'],
        [5, 0, 'Balcony', 'Balcony 1-2'],
      ],
    );
  });

  test('leave their name out of the labels where there is only one', () => {
    const only = [{ name: 'Hall', tier: 'Standard', rows: [{ seats: 2 }] }];
    expect(labelsOf({ seatingPlan: { sections: only } })).toEqual(['A1', 'A2']);
  });

  test('may share a tier, and stand beside general admission', () => {
    const shared = sections.map((section) => ({ ...section, tier: 'Seats' }));
    const plan = planSeating({
      tiers: [tier('Seats'), floor('Floor', 3)],
      seatingPlan: { sections: shared },
    });
    expect(plan.tiers.map(({ total }) => total)).toEqual([5, 3]);
    expect(plan.seats).toHaveLength(8);
  });
});

describe('seats are refused, naming the field,', () => {
  const row = { seats: 10 };
  const section = (name: string, tierName: string, rows: { name?: string; seats: number }[] = [row]) => ({
    name,
    tier: tierName,
    rows,
  });
  const plan = (...sections: ReturnType<typeof section>[]) => ({ seatingPlan: { sections } });

  test.each<[string, SeatingSpec, string[]]>([
    ['if nothing is said of them', {}, ['/totalSeats']],
    ['if there are none', { totalSeats: 0 }, ['/totalSeats']],
    ['if there are 100,001', { totalSeats: 100_001 }, ['/totalSeats']],
    ['if the tiers come to 100,001', { tiers: [tier('A', 100_000), floor('B', 1)] }, ['/totalSeats']],
    [
      'if the tiers do not come to the total',
      { totalSeats: 10, tiers: [tier('A', 4), tier('B', 5)] },
      ['/totalSeats'],
    ],
    [
      'if the rows do not come to the total',
      { totalSeats: 11, ...plan(section('Hall', 'Standard')) },
      ['/totalSeats'],
    ],
    ['if one tier has no quantity', { tiers: [tier('A', 4), tier('B')] }, ['/tiers/1/quantity']],
    [
      'if no tier has a quantity',
      { totalSeats: 10, tiers: [tier('A'), floor('B')] },
      ['/tiers/0/quantity', '/tiers/1/quantity'],
    ],
    ['if the only tier has none', { tiers: [tier('A')] }, ['/tiers/0/quantity']],
    [
      'if two tiers have the same name',
      { tiers: [tier('A', 1), tier('B', 1), floor('A', 1)] },
      ['/tiers/2/name'],
    ],
    [
      'if a section belongs to no tier',
      { tiers: [tier('A')], ...plan(section('X', 'A'), section('Y', 'B')) },
      ['/seatingPlan/sections/1/tier'],
    ],
    [
      'if a section belongs to a general-admission tier',
      { tiers: [tier('A'), floor('B', 1)], ...plan(section('X', 'A'), section('Y', 'B')) },
      ['/seatingPlan/sections/1/tier'],
    ],
    [
      'if an assigned tier has no section',
      { tiers: [tier('A'), tier('B')], ...plan(section('X', 'A')) },
      ['/tiers/1/quantity'],
    ],
    [
      'if the quantity of a tier is not what its rows come to',
      { tiers: [tier('A', 11)], ...plan(section('X', 'A')) },
      ['/tiers/0/quantity'],
    ],
    [
      'if two rows of a section have the same name',
      plan(
        section('X', 'Standard', [
          { name: 'A', ...row },
          { name: 'B', ...row },
          { name: 'A', ...row },
        ]),
      ),
      ['/seatingPlan/sections/0/rows/2/name'],
    ],
    [
      'if two sections have the same name and rows',
      plan(section('X', 'Standard'), section('X', 'Standard')),
      ['/seatingPlan/sections/1/rows/0/name'],
    ],
    [
      'if a named and an unnamed section have the same rows',
      plan(section('X', 'Standard'), section('', 'Standard')),
      ['/seatingPlan/sections/1/rows/0/name'],
    ],
  ])('%s', (_, spec, pointers) => {
    expect(fieldsOf(() => planSeating(spec)).map(({ pointer }) => pointer)).toEqual(pointers);
  });
});

function countTo(n: number): number[] {
  return Array.from({ length: n }, (_, index) => index + 1);
}
