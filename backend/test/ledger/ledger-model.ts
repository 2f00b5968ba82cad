import { afterAll, beforeAll, test } from '@jest/globals';
import fc from 'fast-check';
import type { LedgerOutcome } from '../../src/domain/bookings/allocate.js';
import type { LedgerRequest } from '../../src/domain/bookings/ledger-request.js';
import { DomainError } from '../../src/domain/kernel/domain-error.js';
import type { LedgerWorld } from '../support/ledger-world.js';
import { naiveTerms, naiveTiers } from '../support/naive-hall.js';
import { saleSteps } from '../support/sale-wishes.js';
import { type RealSale, TwinSales } from '../support/twin-sales.js';

export interface ModelBounds {
  readonly numRuns: number;
  readonly steps: number;
}

/** Runs what people might ask through a ledger and beside it through its naive twin. */
export function describeModel(
  name: string,
  createWorld: () => Promise<LedgerWorld>,
  { numRuns, steps }: ModelBounds,
): void {
  let world: LedgerWorld;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  test(`${name} agrees with its naive twin, whatever people ask and however time passes`, async () => {
    await fc.assert(
      fc.asyncProperty(saleSteps(steps), async (all) => new TwinSales(await saleAt(world)).run(all)),
      { numRuns },
    );
  }, 120_000);
}

async function saleAt(world: LedgerWorld): Promise<RealSale> {
  const { id, tierIds } = await world.addConcert({
    status: 'published',
    seating: { tiers: naiveTiers, seatsPerRow: 4 },
    details: naiveTerms,
  });
  return {
    tierIds,
    customers: await Promise.all(Array.from({ length: 4 }, () => world.addCustomer())),
    submit: (requests) => Promise.all(requests.map((request) => outcomeOf(world, id, request))),
    passTime: (seconds) => world.passTime(id, seconds),
    setPrice: (tierId, priceMinor) => world.setPrice(tierId, priceMinor),
    read: () => world.read(id),
    now: () => world.now(),
  };
}

async function outcomeOf(world: LedgerWorld, id: string, request: LedgerRequest): Promise<LedgerOutcome> {
  try {
    return { result: await world.ledger.submit(id, request) };
  } catch (error) {
    if (error instanceof DomainError) return { refusal: error };
    throw error;
  }
}
