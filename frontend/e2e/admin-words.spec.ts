import { expect, test } from '@playwright/test';
import { toMajor, toMinor } from '../src/features/admin-concerts/model/price';
import { rowBlocks } from '../src/features/admin-concerts/model/row-blocks';
import { describeSeats, nameSeats, readSeats } from '../src/features/admin-concerts/model/seat-words';
import { fromZonedInput, toZonedInput } from '../src/features/admin-concerts/model/zoned-time';
import { nextPlace } from '../src/features/admin-session/next-place';

const row = (name: string, first: number) => ({
  section: null,
  row: name,
  tierId: 'stalls',
  seats: [1, 2, 3].map((place): [number, string, number, number] => [
    first + place - 1,
    /\d$/.test(name) ? `${name}-${place}` : `${name}${place}`,
    place * 10,
    0,
  ]),
});
const house = nameSeats(
  { concertId: 'concert', planVersion: 1, rows: [row('A', 1), row('B', 4), row('12', 7)] },
  12,
);

for (const [typed, seats] of [
  ['A1-A3', [1, 2, 3]],
  ['b2, A1', [1, 5]],
  ['2-4', [2, 3, 4]],
  ['12-2', [8]],
  ['12-1 – 12-3', [7, 8, 9]],
  ['No. 10–No. 12', [10, 11, 12]],
  [' , ', []],
] as const) {
  test(`“${typed}” names the seats ${seats.join(', ') || 'of nobody'}`, () => {
    expect(readSeats(typed, house)).toEqual({ seats });
  });
}

for (const typed of ['A4', '0', '13', 'A3-A1', 'A1-', 'A1 A2']) {
  test(`“${typed}” names no seats`, () => {
    expect(readSeats(`A1, ${typed}`, house)).toEqual({ unknown: typed });
  });
}

test('what seats are called can be typed again', () => {
  const seats = [2, 3, 4, 5, 7, 10, 11, 12];
  const words = describeSeats(seats, house);
  expect(words).toBe('A2–A3, B1–B2, 12-1, No. 10–No. 12');
  expect(readSeats(words, house)).toEqual({ seats });
});

for (const [local, timeZone, instant] of [
  ['2031-06-01T20:00', 'Europe/Berlin', '2031-06-01T18:00:00.000Z'],
  ['2031-01-01T00:00', 'Pacific/Auckland', '2030-12-31T11:00:00.000Z'],
  ['2031-01-01T00:00', 'Asia/Kathmandu', '2030-12-31T18:15:00.000Z'],
] as const) {
  test(`${local} in ${timeZone} is ${instant} and back`, () => {
    expect(fromZonedInput(local, timeZone)).toBe(instant);
    expect(toZonedInput(instant, timeZone)).toBe(local);
  });
}

test('an hour that the clocks skip moves on, one that comes twice is the first', () => {
  expect(fromZonedInput('2027-03-28T02:30', 'Europe/Berlin')).toBe('2027-03-28T01:30:00.000Z');
  expect(fromZonedInput('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
});

test('prices have the decimals of their currency', () => {
  expect(toMinor('12.5', 'USD')).toBe(1250);
  expect(toMinor('12,50', 'EUR')).toBe(1250);
  expect(toMinor('0.29', 'USD')).toBe(29);
  expect(toMinor('500', 'JPY')).toBe(500);
  expect(toMinor('1', 'KWD')).toBe(1000);
  for (const [amount, currency] of [
    ['1.234', 'USD'],
    ['1.5', 'JPY'],
    ['-1', 'USD'],
    ['1e3', 'USD'],
    ['', 'USD'],
  ] as const) {
    expect(toMinor(amount, currency), `${amount} ${currency}`).toBeNull();
  }
  expect(toMajor(1250, 'USD')).toBe('12.50');
  expect(toMajor(500, 'JPY')).toBe('500');
});

test('rows are named on from one price class to the next', () => {
  const tier = { name: 'T', price: '1' };
  const blocks = rowBlocks({
    totalSeats: '',
    seatsPerRow: '',
    tiers: [
      { ...tier, seating: 'assigned', quantity: '25', seatsPerRow: '10' },
      { ...tier, seating: 'general', quantity: '40', seatsPerRow: '' },
      { ...tier, seating: 'assigned', quantity: '7', seatsPerRow: '7' },
    ],
  });
  expect(blocks.map(({ seats }) => seats)).toEqual([25, 40, 7]);
  expect(blocks.map(({ rows }) => rows.map(({ name, seats }) => `${name}${seats}`))).toEqual([
    ['A10', 'B10', 'C5'],
    [],
    ['D7'],
  ]);
});

test('the login leads to the desk and nowhere else', () => {
  expect(nextPlace('/admin/history?action=cancel')).toBe('/admin/history?action=cancel');
  for (const next of [undefined, '//example.com', 'https://example.com', '/admin.example', '/admin/login']) {
    expect(nextPlace(next)).toBe('/admin');
  }
});
