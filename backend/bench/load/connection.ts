import { connect, type Socket } from 'node:net';

export interface Reply {
  /** 0 when the connection broke off. */
  readonly status: number;
  readonly body: string;
}

const brokenOff: Reply = { status: 0, body: '' };

/**
 * One HTTP/1.1 connection that is kept alive, with one request on its way at a time. It reads only what a load
 * generator needs, so that the generator costs a small part of what the server does.
 */
export class Connection {
  private received = '';
  private settle: ((reply: Reply) => void) | null = null;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.read(chunk.toString('latin1')));
    socket.on('close', () => this.answer(brokenOff));
    socket.on('error', () => undefined);
  }

  /** Rejects when nobody listens on the port of loopback. */
  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.off('error', reject);
        resolve(new Connection(socket));
      });
    });
  }

  /** Sends a complete request and resolves with its answer. */
  send(request: string): Promise<Reply> {
    if (this.socket.destroyed) return Promise.resolve(brokenOff);
    return new Promise((resolve) => {
      this.settle = resolve;
      this.socket.write(request);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private read(text: string): void {
    this.received += text;
    const end = this.received.indexOf('\r\n\r\n');
    if (end === -1) return;
    const head = this.received.slice(0, end);
    const status = Number(head.slice(9, 12));
    if (this.received.length < end + 4 + bodyLength(head, status)) return;
    const body = this.received.slice(end + 4);
    this.received = '';
    this.answer({ status, body });
  }

  private answer(reply: Reply): void {
    const settle = this.settle;
    this.settle = null;
    settle?.(reply);
  }
}

function bodyLength(head: string, status: number): number {
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length === undefined && status !== 204 && status !== 304)
    throw new Error(`An answer without a length:\n${head}`);
  return Number(length ?? 0);
}
