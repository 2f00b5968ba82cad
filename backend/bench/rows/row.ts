import type { Measurement } from '../load/measurement.js';
import type { Shop, StagedConcert } from '../setup/shop.js';

export interface Row {
  /** The letter of the table in docs/performance.md. */
  readonly id: string;
  readonly title: string;
  /** One measurement; `effort` is the share of the usual number of requests. */
  run(connections: number, effort: number): Promise<Outcome>;
}

export interface Outcome {
  readonly measurement: Measurement;
  /** Where bookings were made, for the auditor. */
  readonly sold?: { readonly shop: Shop; readonly concert: StagedConcert };
}
