import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { layOutSections, type PlacedSeat, rowName } from '../../../src/domain/concerts/seat-layout.js';
import { planSeating } from '../../../src/domain/concerts/seating-plan.js';
import { closestPair } from '../../support/closest-pair.js';

const placesOf = (spec: Parameters<typeof planSeating>[0]) =>
  planSeating(spec).seats.flatMap(({ place }) => (place ? [place] : []));

/** How far apart neighbours stand, at the least and at the most. */
function neighbourDistances(places: readonly PlacedSeat[]): { least: number; most: number } {
  const range = { least: 10, most: 10 };
  places.forEach((seat, index) => {
    const next = places[index + 1];
    if (next?.row !== seat.row || next.section !== seat.section) return;
    const distance = Math.hypot(seat.x - next.x, seat.y - next.y);
    range.least = Math.min(range.least, distance);
    range.most = Math.max(range.most, distance);
  });
  return range;
}

describe('in a layout without sections', () => {
  const sizes = fc.record({
    totalSeats: fc.integer({ min: 1, max: 2500 }),
    seatsPerRow: fc.option(fc.integer({ min: 1, max: 500 }), { nil: undefined }),
  });

  test('neighbours stand about ten units apart', () => {
    fc.assert(
      fc.property(sizes, (spec) => {
        const { least, most } = neighbourDistances(placesOf(spec));
        expect(least).toBeGreaterThanOrEqual(9);
        expect(most).toBeLessThanOrEqual(11.5);
      }),
      { numRuns: 50 },
    );
  });

  test('no two seats stand closer than eight units', () => {
    fc.assert(
      fc.property(sizes, (spec) => {
        expect(closestPair(placesOf(spec))).toBeGreaterThanOrEqual(8);
      }),
      { numRuns: 50 },
    );
  });

  test.each([100, 300, 20_000, 100_000])('%i seats keep their distance', (totalSeats) => {
    const places = placesOf({ totalSeats });
    expect(closestPair(places)).toBeGreaterThanOrEqual(8);
    expect(neighbourDistances(places).least).toBeGreaterThanOrEqual(9);
  });

  test('the blocks of several tiers keep their distance, too', () => {
    const tiers = ['VIP', 'Front', 'Middle', 'Back'].map((name, index) => ({
      name,
      priceMinor: 0,
      seating: 'assigned' as const,
      quantity: 37 * (index + 1),
    }));
    expect(closestPair(placesOf({ tiers }))).toBeGreaterThanOrEqual(8);
    expect(closestPair(placesOf({ tiers, seatsPerRow: 11 }))).toBeGreaterThanOrEqual(8);
  });

  test('everybody sits in front of the stage, in the middle of it', () => {
    const places = placesOf({ totalSeats: 300, seatsPerRow: 20 });
    expect(Math.min(...places.map(({ y }) => y))).toBeGreaterThan(20);
    expect(places.reduce((sum, { x }) => sum + x, 0)).toBeCloseTo(0);
  });

  test('places are given to a tenth of a unit', () => {
    const coordinates = placesOf({ totalSeats: 300 }).flatMap(({ x, y }) => [x, y]);
    expect(coordinates.filter((coordinate) => Math.round(coordinate * 10) / 10 !== coordinate)).toEqual([]);
  });
});

describe('a section with an arc', () => {
  const arc = { from: -60, to: 60, radius: 100 };
  const places = layOutSections([{ tier: 'Ring', rows: [{ seats: 12 }, { seats: 12 }], arc }]);

  test('bends around the stage: each row has its own radius', () => {
    const radii = places.map(({ x, y }) => Math.hypot(x, y));
    for (const radius of radii.slice(0, 12)) expect(radius).toBeCloseTo(100, 0);
    for (const radius of radii.slice(12)) expect(radius).toBeCloseTo(112, 0);
  });

  test('runs clockwise between its angles, spread evenly', () => {
    const degrees = places.slice(0, 12).map(({ x, y }) => (Math.atan2(x, y) * 180) / Math.PI);
    degrees.forEach((degree, n) => expect(degree).toBeCloseTo(-55 + n * 10, 0));
  });

  test('can stand beside, or behind, the stage', () => {
    const [behind] = layOutSections([
      { tier: 'Ring', rows: [{ seats: 1 }], arc: { from: 170, to: 190, radius: 50 } },
    ]);
    expect(behind).toMatchObject({ x: expect.closeTo(0, 1), y: -50 });
  });

  test('does not push the sections that face the stage back', () => {
    const hall = { tier: 'Hall', rows: [{ seats: 10 }] };
    const alone = layOutSections([hall]);
    const beside = layOutSections([{ tier: 'Ring', rows: [{ seats: 4 }], arc }, hall]);
    expect(beside.slice(4)).toEqual(alone);
  });
});

describe('row names', () => {
  test.each([
    [0, 'A'],
    [1, 'B'],
    [25, 'Z'],
    [26, 'AA'],
    [27, 'AB'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('row %i is called %s', (index, name) => {
    expect(rowName(index)).toBe(name);
  });

  test('are not used twice', () => {
    expect(new Set(Array.from({ length: 2000 }, (_, index) => rowName(index))).size).toBe(2000);
  });

  test('that end in a digit are set off from the seat’s number', () => {
    const rows = [
      { name: '1', seats: 1 },
      { name: '11', seats: 1 },
      { name: 'A1', seats: 1 },
      { name: 'A', seats: 11 },
    ];
    const labels = layOutSections([{ tier: 'Hall', rows }]).map(({ label }) => label);
    expect(labels.slice(0, 4)).toEqual(['1-1', '11-1', 'A1-1', 'A1']);
    expect(new Set(labels).size).toBe(14);
  });
});
