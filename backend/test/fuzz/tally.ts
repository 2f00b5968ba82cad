import type { Operation } from './operations-of.js';

/** What was asked and answered in a fuzz run. */
export class FuzzTally {
  requests = 0;
  private readonly statuses = new Map<number, number>();
  private readonly calls = new Map<string, number>();
  private readonly successes = new Map<string, number>();

  count({ name }: Operation, isOwnMethod: boolean, status: number): void {
    this.requests++;
    increase(this.statuses, status);
    if (!isOwnMethod) return;
    increase(this.calls, name);
    if (status < 300) increase(this.successes, name);
  }

  callsOf = ({ name }: Operation) => this.calls.get(name) ?? 0;
  successesOf = ({ name }: Operation) => this.successes.get(name) ?? 0;

  /** Such as `200: 512, 201: 40`. */
  get statusLine(): string {
    const sorted = [...this.statuses].sort(([a], [b]) => a - b);
    return sorted.map(([status, count]) => `${status}: ${count}`).join(', ');
  }
}

function increase<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
