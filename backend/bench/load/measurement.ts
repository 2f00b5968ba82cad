export interface Answer {
  readonly status: number;
  /** From sending to having all of the answer. */
  readonly ms: number;
  /** Milliseconds from the start of the measurement. */
  readonly at: number;
}

export interface Measurement {
  readonly requests: number;
  /** Answers a second; 503 and errors do not count. 304 is a granted request. */
  readonly perSecond: number;
  /** Milliseconds, of all answers. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly granted: number;
  readonly refused: number;
  readonly busy: number;
  /** Any other 5xx, and connections that broke off. */
  readonly errors: number;
  /** Answers a second in each fifth of the answers. */
  readonly fifths: readonly number[];
  /** Where requests come in cycles: those that came to their end. */
  readonly cyclesPerSecond?: number;
  /** Processor time of the load generator, in microseconds a request. */
  readonly generatorMicros: number;
}

/** `answers` are in the order of their arrival. */
export function measure(answers: readonly Answer[], generatorMicros: number): Measurement {
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  const percentile = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  const count = (from: number, to: number) =>
    answers.filter(({ status }) => status >= from && status < to).length;
  const busy = answers.filter(({ status }) => status === 503).length;
  const granted = count(200, 400);
  const refused = count(400, 500);
  return {
    requests: answers.length,
    perSecond: ((granted + refused) / answers.at(-1)!.at) * 1000,
    p50: percentile(0.5),
    p95: percentile(0.95),
    p99: percentile(0.99),
    granted,
    refused,
    busy,
    errors: answers.length - granted - refused - busy,
    fifths: fifthsOf(answers),
    generatorMicros,
  };
}

function fifthsOf(answers: readonly Answer[]): number[] {
  const bounds = [0, 1, 2, 3, 4, 5].map((fifth) => Math.floor((answers.length * fifth) / 5));
  const endOf = (place: number) => (place === 0 ? 0 : answers[place - 1]!.at);
  return bounds.slice(1).map((end, fifth) => {
    const begin = bounds[fifth]!;
    return ((end - begin) / (endOf(end) - endOf(begin))) * 1000;
  });
}
