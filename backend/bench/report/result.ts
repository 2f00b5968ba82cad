import type { Measurement } from '../load/measurement.js';

/** What is known of one row at one number of connections: the median round, and the faults of all rounds. */
export interface Result extends Measurement {
  readonly row: string;
  readonly title: string;
  readonly connections: number;
  /** Requests a second of each round. */
  readonly rounds: readonly number[];
  /** Seats sold more than once, counted by SQL; null where nothing is sold. */
  readonly oversold: number | null;
  /** Whether the auditor found nothing wrong at this row's concerts; null where nothing is sold. */
  readonly sound: boolean | null;
}

/** The round in the middle by requests a second; what must never happen is added up over all rounds. */
export function medianOf(rounds: readonly Measurement[]): Measurement {
  const bySpeed = [...rounds].sort((a, b) => a.perSecond - b.perSecond);
  const sum = (of: (each: Measurement) => number) => rounds.reduce((total, each) => total + of(each), 0);
  return {
    ...bySpeed[Math.floor(bySpeed.length / 2)]!,
    busy: sum(({ busy }) => busy),
    errors: sum(({ errors }) => errors),
  };
}
