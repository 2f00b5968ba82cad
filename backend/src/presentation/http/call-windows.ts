import { LRUCache } from 'lru-cache';
import { type RateLimit, rememberedCallers } from './rate-limits.js';
import type { CountedCalls, SharedCounter, SharedCounts } from './shared-counts.js';

/** Where a caller stands after a call: more calls than `max` are too many, until `resetMs` have passed. */
export interface Count {
  readonly max: number;
  readonly calls: number;
  readonly resetMs: number;
}

interface Window {
  calls: number;
  /** Those that other instances were not told of yet. */
  untold: number;
  readonly endsAt: number;
  /** What the caller is called between instances, if there are others. */
  readonly name: string | null;
}

/**
 * Counts the calls of one limit in the memory of this process, each caller's from their first on, and answers at once:
 * the promises of the limiter that comes with the server take a tenth of a quick request. What other instances counted
 * is added as it is heard of.
 */
export class CallWindows implements SharedCounter {
  private readonly windows = new LRUCache<string, Window>({ max: rememberedCallers });
  private readonly byName = new LRUCache<string, Window>({ max: rememberedCallers });
  private readonly changed = new Set<Window>();
  private readonly nameCaller: SharedCounts['nameCaller'];

  constructor(
    readonly limit: string,
    private readonly bounds: RateLimit,
    shared: SharedCounts,
  ) {
    this.nameCaller = shared.nameCaller;
    shared.share(this);
  }

  count(caller: string): Count {
    const now = performance.now();
    const known = this.windows.get(caller);
    const window = known && known.endsAt > now ? known : this.enter(caller, known, now);
    if (window.name !== null) {
      window.untold++;
      this.changed.add(window);
    }
    return { max: this.bounds.max, calls: ++window.calls, resetMs: window.endsAt - now };
  }

  take(): CountedCalls {
    const now = performance.now();
    const calls = [...this.changed].flatMap(({ name, untold, endsAt }) =>
      endsAt > now ? [[name!, untold, Math.ceil(endsAt - now)] as const] : [],
    );
    for (const window of this.changed) window.untold = 0;
    this.changed.clear();
    return calls;
  }

  add(counted: CountedCalls): void {
    const now = performance.now();
    for (const [name, calls, leftMs] of counted) {
      const known = this.byName.get(name);
      if (known && known.endsAt > now) known.calls += calls;
      else this.byName.set(name, this.open(name, calls, now + Math.min(leftMs, this.bounds.seconds * 1000)));
    }
  }

  /** The window that others have opened for this caller, or a new one. */
  private enter(caller: string, last: Window | undefined, now: number): Window {
    const name = last?.name ?? this.nameCaller?.(caller) ?? null;
    const others = name === null ? undefined : this.byName.get(name);
    const window =
      others && others.endsAt > now ? others : this.open(name, 0, now + this.bounds.seconds * 1000);
    this.windows.set(caller, window);
    if (name !== null) this.byName.set(name, window);
    return window;
  }

  private open(name: string | null, calls: number, endsAt: number): Window {
    return { name, calls, endsAt, untold: 0 };
  }
}
