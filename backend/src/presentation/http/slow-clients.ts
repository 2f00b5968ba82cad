/** How long a client may take, in milliseconds. */
export interface Patience {
  readonly headers: number;
  readonly request: number;
  readonly idle: number;
  readonly keepAlive: number;
  /** How often it is looked whether somebody took longer. */
  readonly check: number;
}

/**
 * A client that sends byte by byte, or never reads its answer, holds a connection and what belongs to it. Headers are a
 * few hundred bytes, so ten seconds are plenty on any line. A minute is enough for the largest body (1.5 MiB) at 200
 * kbit/s. A connection on which nothing at all moves for two minutes is given up; no answer takes so long. Between two
 * requests it may rest 72 seconds, longer than load balancers keep theirs (60), or they would use one just closed.
 */
export const patience: Patience = {
  headers: 10_000,
  request: 60_000,
  idle: 120_000,
  keepAlive: 72_000,
  check: 5_000,
};
