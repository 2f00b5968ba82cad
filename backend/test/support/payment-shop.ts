import { expect } from '@jest/globals';
import type { z } from 'zod';
import type { PaymentGateway } from '../../src/domain/payments/payment-gateway.js';
import type { PaymentMethod } from '../../src/domain/payments/payment.js';
import { uuidToBytes } from '../../src/infrastructure/database/uuid-column.js';
import type { paidBooking } from '../../src/presentation/bookings/booking-answers.schemas.js';
import { ReconcilePayments, type Unsettled } from '../../src/use-cases/payments/reconcile-payments.js';
import type { Booking, Concert } from './answers.js';
import { createConcert, expectOk } from './concerts.js';
import type { TestApp } from './test-app.js';
import type { Answer, TestClient } from './test-client.js';

export type PaidBooking = z.output<typeof paidBooking>;

export const priceMinor = 2500;

/** A concert that is paid online, with seats 1–10 at 25.00 unless `changes` says otherwise. */
export function createOnlineConcert(admin: TestClient, changes: object = {}): Promise<Concert> {
  const tiers = [{ name: 'Stalls', priceMinor, quantity: 10 }];
  return createConcert(admin, { payment: 'online', currency: 'EUR', tiers, ...changes });
}

export function hold(guest: TestClient, concertId: string, seats: readonly number[]): Promise<Booking> {
  return expectOk(guest.post<Booking>('/api/bookings', { concertId, seats }));
}

export function pay(
  guest: TestClient,
  { id }: { id: string },
  method: PaymentMethod = 'sim_ok',
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer<PaidBooking>> {
  return guest.post(`/api/bookings/${id}/payment`, { method }, headers);
}

/** A booking that is paid and active. */
export async function buy(
  guest: TestClient,
  concertId: string,
  seats: readonly number[],
): Promise<PaidBooking> {
  return expectOk(pay(guest, await hold(guest, concertId, seats)));
}

/** One look at all that is due, as the schedule takes it. */
export function reconcile({ app }: Pick<TestApp, 'app'>): Promise<readonly Unsettled[]> {
  return app.get(ReconcilePayments, { strict: false }).execute();
}

/** Everything that is to be looked at some time is due now. */
export async function makeAllDue({ database }: Pick<TestApp, 'database'>): Promise<number> {
  let due = 0;
  for (const table of ['payment', 'refund']) {
    const { affectedRows } = await database.dataSource.query<{ affectedRows: number }>(
      `UPDATE ${table} SET nextCheckAt = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE nextCheckAt IS NOT NULL`,
    );
    due += affectedRows;
  }
  return due;
}

/** One look at everything that is to be looked at some time. */
export async function lookAtAll(app: Pick<TestApp, 'app' | 'database'>): Promise<readonly Unsettled[]> {
  await makeAllDue(app);
  return reconcile(app);
}

/** Looks again and again without waiting, until nothing is left to do. */
export async function settleEverything(app: Pick<TestApp, 'app' | 'database'>): Promise<void> {
  for (let round = 0; (await makeAllDue(app)) > 0; round++) {
    expect(round).toBeLessThan(100);
    await reconcile(app);
  }
}

/** The hold's time is over, and nothing has noticed yet. */
export async function lapse({ database }: TestApp, { id }: { id: string }, minutesAgo = 0): Promise<void> {
  await database.dataSource.query(
    `UPDATE booking SET expiresAt = UTC_TIMESTAMP(3) - INTERVAL ${60 * minutesAgo} SECOND WHERE id = ?`,
    [uuidToBytes(id)],
  );
}

/** Does something once, between the provider's next yes and our decision. */
export function afterAuthorising(gateway: PaymentGateway, meddle: () => Promise<unknown>): void {
  const authorise = gateway.authorise.bind(gateway);
  gateway.authorise = async (payment) => {
    gateway.authorise = authorise;
    const answer = await authorise(payment);
    await meddle();
    return answer;
  };
}
