import type { Connection } from '../load/connection.js';

export interface Booked {
  readonly granted: number;
  readonly others: number;
  /** Milliseconds, of all answers, in order. */
  readonly times: readonly number[];
  readonly perSecond: number;
}

/** Sends so many requests a second for so long, whether or not the ones before were answered; waits only for a free line. */
export async function bookAtRate(
  connections: readonly Connection[],
  perSecond: number,
  seconds: number,
  requestOf: (index: number) => string,
): Promise<Booked> {
  const free = [...connections];
  const times: number[] = [];
  const underWay = new Set<Promise<void>>();
  let granted = 0;
  let sent = 0;
  const began = performance.now();
  const send = (connection: Connection) => {
    const from = performance.now();
    const request = connection.send(requestOf(sent++)).then(({ status }) => {
      if (status === 201) granted++;
      times.push(performance.now() - from);
      free.push(connection);
      underWay.delete(request);
    });
    underWay.add(request);
  };
  while (sent < perSecond * seconds) {
    const due = Math.min(perSecond * seconds, ((performance.now() - began) / 1000) * perSecond);
    while (sent < due && free.length > 0) send(free.pop()!);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await Promise.all(underWay);
  const elapsed = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  return { granted, others: sent - granted, times, perSecond: sent / elapsed };
}
