import { Connection } from './connection.js';
import type { Lane } from './drive.js';

/** Opens connections, spread evenly over the ports, lets `work` use them, and closes them. */
export async function withHttpLanes<T>(
  ports: readonly number[],
  connections: number,
  requestOf: (index: number) => string,
  work: (lanes: readonly Lane[]) => Promise<T>,
): Promise<T> {
  const opened = await Promise.all(
    Array.from({ length: connections }, (_, place) => Connection.open(ports[place % ports.length]!)),
  );
  try {
    return await work(opened.map((connection) => (index) => connection.send(requestOf(index))));
  } finally {
    for (const connection of opened) connection.close();
  }
}
