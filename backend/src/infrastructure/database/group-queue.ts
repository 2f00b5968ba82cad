import { DomainError } from '../../domain/kernel/domain-error.js';

export interface GroupBounds {
  /** Most requests that share a transaction. */
  readonly batchSize: number;
  /** Most that the requests of a transaction may weigh together; a single one may weigh more. */
  readonly batchWeight: number;
  /** Most requests that wait; more are told to come back. */
  readonly queueLength: number;
  /** How long a request may wait before its transaction begins. */
  readonly deadlineMs: number;
}

export type Outcome<Result> = { readonly result: Result } | { readonly refusal: DomainError };

/** Decides and commits some requests in one transaction; one outcome a request, in their order. */
export type RunGroup<Request, Result> = (requests: readonly Request[]) => Promise<readonly Outcome<Result>[]>;

interface Waiting<Request, Result> {
  readonly request: Request;
  readonly since: number;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The requests that want the same row. Whatever arrives while a transaction is under way waits for the next one, which
 * takes all of them together: group commit, without a timer. Where it is quiet a single request is committed at once.
 */
export class GroupQueue<Request, Result> {
  private waiting: Waiting<Request, Result>[] = [];
  private running = false;

  constructor(
    private readonly run: RunGroup<Request, Result>,
    private readonly bounds: GroupBounds,
    private readonly weightOf: (request: Request) => number,
    private readonly onIdle: () => void,
  ) {}

  submit(request: Request): Promise<Result> {
    if (this.waiting.length >= this.bounds.queueLength) return Promise.reject(busy());
    return new Promise((resolve, reject) => {
      this.waiting.push({ request, since: performance.now(), resolve, reject });
      if (!this.running) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.running = true;
    while (this.waiting.length > 0) {
      const group = this.refuseLate(this.takeGroup());
      if (group.length > 0) await this.settle(group);
    }
    this.running = false;
    this.onIdle();
  }

  /** As many requests as one transaction may have, and always the first. */
  private takeGroup(): Waiting<Request, Result>[] {
    const { batchSize, batchWeight } = this.bounds;
    let weight = 0;
    const surplus = this.waiting.findIndex(({ request }, index) => {
      weight += this.weightOf(request);
      return index > 0 && (index >= batchSize || weight > batchWeight);
    });
    return this.waiting.splice(0, surplus === -1 ? this.waiting.length : surplus);
  }

  /** Once in a transaction a request gets its real outcome; who waited too long does not get in. */
  private refuseLate(group: Waiting<Request, Result>[]): Waiting<Request, Result>[] {
    const earliest = performance.now() - this.bounds.deadlineMs;
    return group.filter((waiting) => {
      if (waiting.since >= earliest) return true;
      waiting.reject(busy());
      return false;
    });
  }

  private async settle(group: readonly Waiting<Request, Result>[]): Promise<void> {
    try {
      const outcomes = await this.run(group.map(({ request }) => request));
      group.forEach(({ resolve, reject }, index) => {
        const outcome = outcomes[index]!;
        if ('result' in outcome) resolve(outcome.result);
        else reject(outcome.refusal);
      });
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }
}

export function busy(): DomainError {
  return new DomainError('BUSY', 'Too many people want this concert right now. Please try again.');
}
