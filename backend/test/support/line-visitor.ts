import { setTimeout as pause } from 'node:timers/promises';
import type { SeatStates } from './answers.js';
import { expectOk } from './concerts.js';
import type { TestClient } from './test-client.js';
import { enter, leave, lookAt, takePlace } from './waiting-rooms.js';

/** Somebody who waits for a concert as the web app does: who is far behind asks seldom. */
export class LineVisitor {
  turn: number | null = null;
  private ticket = '';

  constructor(
    readonly client: TestClient,
    readonly concertId: string,
  ) {}

  async join(): Promise<void> {
    this.ticket = (await takePlace(this.client, this.concertId)).ticket;
  }

  /** Comes in as soon as it is one's turn. */
  async waitAndEnter(): Promise<void> {
    for (;;) {
      const { state, turn, ahead } = await expectOk(lookAt(this.client, this.concertId, this.ticket));
      this.turn = turn;
      if (state === 'called' && (await this.enter())) return;
      await pause(20 + 8 * (ahead ?? 0));
    }
  }

  /** Where too many come in at the same moment one is told to try again. */
  private async enter(): Promise<boolean> {
    const entering = enter(this.client, this.concertId, this.ticket);
    if ((await entering).status === 503) return false;
    await expectOk(entering);
    return true;
  }

  leave(): Promise<unknown> {
    return leave(this.client, this.concertId);
  }

  /** The seats that are free as far as one can see, as they stand in the hall, from somewhere on. */
  async freeSeats(): Promise<number[]> {
    const path = `/api/concerts/${this.concertId}/seats`;
    const { states } = await expectOk(this.client.get<SeatStates>(path));
    const free = [...states].flatMap((state, index) => (state === 'f' ? [index + 1] : []));
    const start = Math.floor(Math.random() * free.length);
    return [...free.slice(start), ...free.slice(0, start)];
  }
}
