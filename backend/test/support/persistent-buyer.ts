import type { Booking, Problem } from './answers.js';
import { type ClearAnswer, insist } from './insist.js';
import type { ServerErrors } from './server-errors.js';
import type { TestClient } from './test-client.js';
import type { Wish } from './wishes.js';

export interface Told extends ClearAnswer<Booking> {
  readonly wish: Wish;
}

/** Somebody who does not give up before each wish is granted or refused. */
export class PersistentBuyer {
  readonly told: Told[] = [];

  constructor(
    /** The same session at every instance; after an unclear answer the next one is asked. */
    readonly clients: readonly TestClient[],
    private readonly concertId: string,
    private readonly errors: ServerErrors,
  ) {}

  /** Whether the wish was granted. */
  async buy(wish: Wish): Promise<boolean> {
    const told = { wish, ...(await this.send(wish)) };
    this.told.push(told);
    return told.answer.status === 201;
  }

  /** Sends a wish without taking the answer down. */
  send({ seats, key }: Wish): Promise<ClearAnswer<Booking>> {
    const body = { concertId: this.concertId, seats };
    const ask = (attempt: number) =>
      this.clients[attempt % this.clients.length]!.post<Booking | Problem>('/api/bookings', body, {
        'idempotency-key': key,
      });
    return insist(ask, this.errors);
  }
}
