import type { Measurement } from '../load/measurement.js';
import type { Shop, StagedConcert } from '../setup/shop.js';

export interface Row {
  /** The letter of the table in docs/performance.md. */
  readonly id: string;
  readonly title: string;
  /** Measured only when BENCH_ROWS asks for it. */
  readonly onDemand?: true;
  /** Measured once, after the rounds, so that what it leaves in the tables slows no other row. */
  readonly once?: true;
  /** One measurement; `effort` is the share of the usual number of requests. */
  run(connections: number, effort: number): Promise<Outcome>;
}

export interface Outcome {
  readonly measurement: Measurement;
  /** Where bookings were made, for the auditor. */
  readonly sold?: Sold;
}

export interface Sold {
  readonly shop: Shop;
  readonly concert: StagedConcert;
  /** Whether the verdict is about all the shop has, not only this concert. */
  readonly wholeShop?: true;
}
