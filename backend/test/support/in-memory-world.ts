import { v7 } from 'uuid';
import { planSeating } from '../../src/domain/concerts/seating-plan.js';
import { countingDraw } from './counting-draw.js';
import { InMemoryLedger } from './in-memory-ledger.js';
import { InMemoryStore } from './in-memory-store.js';
import { type LedgerWorld, plainDetails, unwritableSeat } from './ledger-world.js';

export function createInMemoryWorld(): Promise<LedgerWorld> {
  let secondsPassed = 0;
  const now = () => new Date(Date.now() + secondsPassed * 1000);
  const store = new InMemoryStore(v7, unwritableSeat);
  return Promise.resolve({
    ledger: new InMemoryLedger(store, { ...countingDraw(), id: () => v7() }, now),
    addConcert({ status, seating, details }) {
      const id = v7();
      const concert = { ...plainDetails, ...details, id, status, admissionRequired: false };
      store.add(concert, planSeating(seating));
      return Promise.resolve({ id, tierIds: store.read(id).tiers.map((tier) => tier.id) });
    },
    addCustomer: () => Promise.resolve({ id: v7(), role: 'customer' }),
    read: (concertId) => Promise.resolve(store.read(concertId)),
    now,
    passTime(_, seconds) {
      secondsPassed += seconds;
      return Promise.resolve();
    },
    setPrice: (tierId, priceMinor) => Promise.resolve(store.setPrice(tierId, priceMinor)),
    setLimit: (concertId, maxSeatsPerCustomer) =>
      Promise.resolve(store.setLimit(concertId, maxSeatsPerCustomer)),
    setAdmissionRequired: (concertId, required) =>
      Promise.resolve(store.setAdmissionRequired(concertId, required)),
    admit: (concertId, sessionId, seconds) =>
      Promise.resolve(store.admit(concertId, sessionId, new Date(now().getTime() + seconds * 1000))),
    close: () => Promise.resolve(),
  });
}
