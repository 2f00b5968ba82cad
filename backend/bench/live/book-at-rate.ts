import type { Connection } from '../load/connection.js';

export interface Booked {
  readonly granted: number;
  /** How often each other status came than 201; 0 is a connection that broke off. */
  readonly others: Readonly<Record<number, number>>;
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
  const others: Record<number, number> = {};
  let sent = 0;
  const began = performance.now();
  const send = (connection: Connection) => {
    const from = performance.now();
    const request = connection.send(requestOf(sent++)).then(({ status }) => {
      if (status === 201) granted++;
      else others[status] = (others[status] ?? 0) + 1;
      times.push(performance.now() - from);
      free.push(connection);
      underWay.delete(request);
    });
    underWay.add(request);
  };
  while (sent < perSecond * seconds) {
    const due = Math.min(perSecond * seconds, ((performance.now() - began) / 1000) * perSecond);
    while (sent < due && free.length > 0) send(free.shift()!);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await Promise.all(underWay);
  const elapsed = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  return { granted, others, times, perSecond: sent / elapsed };
}
