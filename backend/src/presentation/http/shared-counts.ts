/** Calls that were counted: by whom, under a name that gives nobody away, how many, and for how much longer they count. */
export type CountedCalls = readonly (readonly [caller: string, calls: number, leftMs: number])[];

/** The counter of one limit, as it is shared. */
export interface SharedCounter {
  readonly limit: string;
  /** What was counted here since this was last asked. */
  take(): CountedCalls;
  /** Counts what others counted. */
  add(calls: CountedCalls): void;
}

/** Lets the instances of the service count calls together, by messages: nobody waits for them. */
export abstract class SharedCounts {
  /** The name that stands for an address, a token or an e-mail address between instances; null: this one counts alone. */
  abstract readonly nameCaller: ((caller: string) => string) | null;
  abstract share(counter: SharedCounter): void;
}
