import type { Concert } from './answers.js';
import type { TestClient } from './test-client.js';

/** A draft with seats 1–10 in one free tier, unless `changes` says otherwise. */
export async function createDraft(admin: TestClient, changes: object = {}): Promise<Concert> {
  const body = { name: 'Evening concert', description: 'Four hands, one piano.', ...changes };
  const seats = 'tiers' in changes || 'seatingPlan' in changes ? {} : { totalSeats: 10 };
  return expectOk(admin.post<Concert>('/api/admin/concerts', { ...seats, ...body }));
}

/** The same, open to the public and on sale. */
export async function createConcert(admin: TestClient, changes: object = {}): Promise<Concert> {
  const { id } = await createDraft(admin, changes);
  return expectOk(admin.post<Concert>(`/api/admin/concerts/${id}/publish`));
}

/** The body of an answer that must be a success. */
export async function expectOk<T>(asked: Promise<{ status: number; body: T }>): Promise<T> {
  const { status, body } = await asked;
  if (status >= 300) throw new Error(`Expected success, not ${status}: ${JSON.stringify(body)}`);
  return body;
}

/** What makes a concert one where seats are held until they are paid: seats 1–10, then places 11–15. */
export const paidOnline = {
  payment: 'online',
  currency: 'EUR',
  tiers: [
    { name: 'Stalls', priceMinor: 4500, quantity: 10 },
    { name: 'Standing', priceMinor: 1500, seating: 'general', quantity: 5 },
  ],
};
