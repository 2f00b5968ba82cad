export type CountedCalls = readonly (readonly [caller: string, calls: number, leftMs: number])[];

/** The counter of one limit: it tells what it counted since it was last asked, and adds what others counted. */
export interface CallCounter {
  readonly limit: string;
  take(): CountedCalls;
  add(calls: CountedCalls): void;
}

/** What the edge counts calls with, as one instance of several. */
export abstract class CallCounts {
  abstract readonly nameCaller: ((caller: string) => string) | null;
  abstract share(counter: CallCounter): void;
}
