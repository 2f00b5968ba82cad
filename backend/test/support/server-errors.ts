import type { Problem } from './answers.js';
import type { Answer } from './test-client.js';

/** The answers by which a service said that it could not serve. */
export class ServerErrors {
  private readonly counts = new Map<string, number>();

  /** Counts the answer if it is one of these, and tells whether it is. */
  note({ status, headers, body }: Answer<unknown>): boolean {
    if (status < 500) return false;
    const retryAfter = headers.has('retry-after') ? '' : ' without Retry-After';
    const kind = `${status} ${(body as Partial<Problem>).code}${retryAfter}`;
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
    return true;
  }

  get count(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** How often each other answer came than the two that promise that asking again is safe. */
  get unexpected(): Record<string, number> {
    const { '503 BUSY': _, '503 OUTCOME_UNKNOWN': __, ...others } = Object.fromEntries(this.counts);
    return others;
  }
}
