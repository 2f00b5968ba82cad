import { test } from '@jest/globals';
import fc from 'fast-check';
import { allocate } from '../../../src/domain/bookings/allocate.js';
import { planSeating } from '../../../src/domain/concerts/seating-plan.js';
import type { Actor } from '../../../src/domain/customers/actor.js';
import { countingDraw } from '../../support/counting-draw.js';
import { InMemoryStore } from '../../support/in-memory-store.js';
import { at, stateOf } from '../../support/ledger-state.js';
import { naiveTerms, naiveTiers } from '../../support/naive-hall.js';
import { saleSteps } from '../../support/sale-wishes.js';
import { type RealSale, TwinSales } from '../../support/twin-sales.js';

/** A sale that runs through `allocate`: what is asked at once is one transaction. */
function allocatingSale(): RealSale {
  const draw = countingDraw();
  const store = new InMemoryStore(() => draw.id());
  store.add({ ...stateOf().concert, ...naiveTerms }, planSeating({ seatsPerRow: 4, tiers: naiveTiers }));
  let passed = 0;
  const now = () => at(passed * 1000);
  return {
    tierIds: store.read('concert').tiers.map(({ id }) => id),
    customers: ['ann', 'bob', 'cat', 'dan'].map((id): Actor => ({ id, role: 'customer' })),
    submit(requests) {
      const { outcomes, changes } = allocate(store.stateFor('concert', requests, now())!, requests, draw);
      store.commit('concert', changes);
      return Promise.resolve(outcomes);
    },
    passTime(seconds) {
      passed += seconds;
      return Promise.resolve();
    },
    setPrice: (tierId, priceMinor) => Promise.resolve(store.setPrice(tierId, priceMinor)),
    read: () => Promise.resolve(store.read('concert')),
    now,
  };
}

test('whatever people ask, one by one or many in a transaction, the rules hold and the figures agree', async () => {
  await fc.assert(
    fc.asyncProperty(saleSteps(30), (steps) => new TwinSales(allocatingSale()).run(steps)),
    { numRuns: 150 },
  );
}, 60_000);
