import { Connection } from './connection.js';
import type { Lane } from './drive.js';

/** Opens connections, spread evenly over the ports, lets `work` use them, and closes them. */
export async function withConnections<T>(
  ports: readonly number[],
  count: number,
  work: (connections: readonly Connection[]) => Promise<T>,
): Promise<T> {
  const opened = await Promise.all(
    Array.from({ length: count }, (_, place) => Connection.open(ports[place % ports.length]!)),
  );
  try {
    return await work(opened);
  } finally {
    for (const connection of opened) connection.close();
  }
}

/** Lanes on each of which any request may go. */
export function withHttpLanes<T>(
  ports: readonly number[],
  connections: number,
  requestOf: (index: number) => string,
  work: (lanes: readonly Lane[]) => Promise<T>,
): Promise<T> {
  return withConnections(ports, connections, (opened) =>
    work(opened.map((connection) => async (index) => (await connection.send(requestOf(index))).status)),
  );
}
