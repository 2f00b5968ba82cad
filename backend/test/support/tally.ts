import type { Booking, Problem } from './answers.js';
import type { Answer } from './test-client.js';

/** Counts the answers of many clients. */
export class Tally {
  readonly bookings: Booking[] = [];
  private readonly counts = new Map<string, number>();

  /** Counts the answer to a booking, and answers its code, or null if it was granted. */
  count({ status, body }: Answer<Booking | Problem>): string | null {
    const code = 'code' in body ? body.code : null;
    const key = code ? `${status} ${code}` : `${status}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    if (!('code' in body)) this.bookings.push(body);
    return code;
  }

  of(key: string): number {
    return this.counts.get(key) ?? 0;
  }

  /** How often each other answer came than these. */
  except(...expected: string[]): Record<string, number> {
    return Object.fromEntries([...this.counts].filter(([key]) => !expected.includes(key)));
  }

  /** The seats of all bookings, in the order of their numbers. */
  get seats(): number[] {
    return this.bookings
      .flatMap(({ reservations }) => reservations.map(({ seatNumber }) => seatNumber))
      .sort((a, b) => a - b);
  }
}
