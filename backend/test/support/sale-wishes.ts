import fc from 'fast-check';
import { naiveSeats } from './naive-hall.js';

/** Seats by number, or so many of each tier. */
export type WantedWish = { seats: number[] } | { quantities: number[] };

/** What somebody might ask; bookings, payments and seats are named by their place among those made before. */
export type SaleWish =
  | { kind: 'claim'; customer: number; wanted: WantedWish; key: string | null; atDesk: boolean }
  | { kind: 'change'; booking: number; wanted: WantedWish }
  | { kind: 'extend'; booking: number }
  | { kind: 'begin'; booking: number; method: 'sim_ok' | 'sim_slow' }
  | { kind: 'confirm'; booking: number; payment: number }
  | { kind: 'close'; booking: number; payment: number; as: 'declined' | 'rejected' }
  | { kind: 'cancel'; booking: number; seat: number | null; byAdmin: boolean }
  | { kind: 'block'; seats: number[]; blocked: boolean }
  | { kind: 'move'; from: number; to: number }
  | { kind: 'expire' }
  | { kind: 'call-off' };

/** Several wishes come at once; between them time passes, and prices change. */
export type SaleStep =
  | { kind: 'ask'; wishes: SaleWish[] }
  | { kind: 'wait'; seconds: number }
  | { kind: 'price'; tier: number; priceMinor: number };

const booking = fc.nat(4);
const seats = (maxLength: number) =>
  fc.uniqueArray(fc.integer({ min: 1, max: naiveSeats + 1 }), { minLength: 1, maxLength });
const quantities = fc
  .array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 })
  .filter((each) => each.some((quantity) => quantity > 0));
const wanted: fc.Arbitrary<WantedWish> = fc.oneof(fc.record({ seats: seats(4) }), fc.record({ quantities }));

const wish: fc.Arbitrary<SaleWish> = fc.oneof(
  {
    weight: 30,
    arbitrary: fc.record({
      kind: fc.constant('claim' as const),
      customer: fc.nat(3),
      wanted,
      key: fc.option(fc.constantFrom('k', 'K', 'l'), { freq: 3 }),
      atDesk: fc.nat(5).map((n) => n === 0),
    }),
  },
  { weight: 14, arbitrary: fc.record({ kind: fc.constant('change' as const), booking, wanted }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('extend' as const), booking }) },
  {
    weight: 24,
    arbitrary: fc.record({
      kind: fc.constant('begin' as const),
      booking,
      method: fc.constantFrom('sim_ok' as const, 'sim_slow' as const),
    }),
  },
  {
    weight: 20,
    arbitrary: fc.record({ kind: fc.constant('confirm' as const), booking, payment: fc.nat(1) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('close' as const),
      booking,
      payment: fc.nat(1),
      as: fc.constantFrom('declined' as const, 'rejected' as const),
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('cancel' as const),
      booking,
      seat: fc.option(fc.nat(4)),
      byAdmin: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('block' as const), seats: seats(3), blocked: fc.boolean() }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('move' as const), from: fc.nat(3), to: fc.nat(3) }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'expire' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'call-off' as const }) },
);

export const saleSteps = (maxLength: number): fc.Arbitrary<SaleStep[]> =>
  fc.array(
    fc.oneof(
      {
        weight: 16,
        arbitrary: fc.record({
          kind: fc.constant('ask' as const),
          wishes: fc.array(wish, { minLength: 1, maxLength: 5 }),
        }),
      },
      {
        weight: 4,
        arbitrary: fc.record({ kind: fc.constant('wait' as const), seconds: fc.constantFrom(30, 60, 120) }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant('price' as const),
          tier: fc.nat(1),
          priceMinor: fc.constantFrom(5000, 999),
        }),
      },
    ),
    { maxLength, size: 'max' },
  );
