import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Where a connection is cut: before the server hears of the COMMIT, or after it did it and before we hear of it. */
export type Cut = 'before' | 'after';

export interface CommitCutter {
  readonly port: number;
  /** Cuts the connection that commits next. With `stayAway` nobody gets through any more afterwards. */
  cutNext(cut: Cut, options?: { stayAway: boolean }): void;
  close(): void;
}

/** A database server on loopback, reached through a wire that can be cut exactly at COMMIT. */
export async function startCommitCutter(database: { host: string; port: number }): Promise<CommitCutter> {
  let next: Cut | null = null;
  let away = false;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    if (away) return void client.destroy();
    const upstream = connect(database.port, database.host);
    const hangUp = () => [client, upstream].forEach((socket) => socket.destroy());
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', hangUp).on('close', hangUp);
    }
    let silent = false;
    client.on('data', (bytes) => {
      const cut = bytes.includes('COMMIT') ? next : null;
      if (cut) next = null;
      if (cut === 'before') return hangUp();
      if (cut === 'after') silent = true;
      upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      if (silent) hangUp();
      else client.write(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    cutNext(cut, { stayAway } = { stayAway: false }) {
      next = cut;
      if (stayAway) away = true;
    },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
