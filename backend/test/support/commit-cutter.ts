import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Where a connection is cut: before the server hears of the COMMIT, or after it did it and before we hear of it. */
export type Cut = 'before' | 'after';

export interface CutOptions {
  /** Whether nobody gets through any more afterwards. */
  readonly stayAway?: boolean;
  /** Called at the moment of the cut. */
  readonly onCut?: () => void;
}

export interface CommitCutter {
  readonly port: number;
  /** Cuts the connection that commits next. */
  cutNext(cut: Cut, options?: CutOptions): void;
  close(): void;
}

/** A database server on loopback, reached through a wire that can be cut exactly at COMMIT. */
export async function startCommitCutter(database: { host: string; port: number }): Promise<CommitCutter> {
  let next: Cut | null = null;
  let away = false;
  let notify = () => {};
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    if (away) return void client.destroy();
    const upstream = connect(database.port, database.host);
    const hangUp = () => [client, upstream].forEach((socket) => socket.destroy());
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', hangUp).on('close', hangUp);
    }
    const cutHere = () => {
      hangUp();
      notify();
    };
    let silent = false;
    client.on('data', (bytes) => {
      const cut = isCommit(bytes) ? next : null;
      if (cut) next = null;
      if (cut === 'before') return cutHere();
      if (cut === 'after') silent = true;
      upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      if (silent) cutHere();
      else client.write(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    cutNext(cut, { stayAway = false, onCut = () => {} } = {}) {
      next = cut;
      away = stayAway;
      notify = onCut;
    },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Not the statement that sets READ COMMITTED. */
function isCommit(packet: Buffer): boolean {
  return packet.subarray(-'COMMIT'.length).equals(Buffer.from('COMMIT'));
}
