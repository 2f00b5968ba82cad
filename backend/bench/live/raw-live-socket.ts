import { connect, type Socket } from 'node:net';

const answered = Buffer.from('\r\n\r\n');
/** Masked with zeros, which is as good as any mask for nobody who listens. */
const maskBit = 0x80;
const pong = Buffer.from([0x8a, maskBit, 0, 0, 0, 0]);

/**
 * A WebSocket that costs the load generator little: it answers pings and hands over the beginnings of messages, which
 * is where a frame says its versions.
 */
export class RawLiveSocket {
  private pending: Buffer | null = null;

  private constructor(
    private readonly socket: Socket,
    private readonly onMessage: (beginning: string) => void,
  ) {
    socket.on('data', (chunk: Buffer) => this.read(chunk));
    socket.on('error', () => undefined);
  }

  /** Resolves once the server has agreed; `localAddress` is one of loopback's many. */
  static open(
    port: number,
    localAddress: string,
    onMessage: (beginning: string) => void,
  ): Promise<RawLiveSocket> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', localAddress });
      socket.once('error', reject);
      socket.once('close', () => reject(new Error('The server hung up.')));
      socket.once('connect', () => socket.write(handshake));
      socket.once('data', (chunk: Buffer) => {
        const end = chunk.indexOf(answered);
        if (end < 0 || !chunk.toString('latin1', 0, 12).endsWith('101')) {
          return reject(new Error(`Not upgraded: ${chunk.toString('latin1', 0, 200)}`));
        }
        socket.off('error', reject);
        const live = new RawLiveSocket(socket, onMessage);
        if (end + 4 < chunk.length) live.read(chunk.subarray(end + 4));
        resolve(live);
      });
    });
  }

  get isOpen(): boolean {
    return !this.socket.destroyed;
  }

  /** At most 125 bytes. */
  say(message: object): void {
    const text = Buffer.from(JSON.stringify(message));
    this.socket.write(Buffer.concat([Buffer.from([0x81, maskBit | text.length, 0, 0, 0, 0]), text]));
  }

  close(): void {
    this.socket.destroy();
  }

  private read(chunk: Buffer): void {
    const bytes = this.pending ? Buffer.concat([this.pending, chunk]) : chunk;
    let at = 0;
    while (bytes.length - at >= 2) {
      const short = bytes[at + 1]! & 0x7f;
      const header = short === 127 ? 10 : short === 126 ? 4 : 2;
      if (bytes.length - at < header) break;
      const length =
        short === 127
          ? Number(bytes.readBigUInt64BE(at + 2))
          : short === 126
            ? bytes.readUInt16BE(at + 2)
            : short;
      if (bytes.length - at < header + length) break;
      const opcode = bytes[at]! & 0x0f;
      const begin = at + header;
      if (opcode === 0x1)
        this.onMessage(bytes.toString('latin1', begin, Math.min(begin + length, begin + 110)));
      else if (opcode === 0x9) this.socket.write(pong);
      at = begin + length;
    }
    this.pending = at < bytes.length ? Buffer.from(bytes.subarray(at)) : null;
  }
}

const handshake = [
  'GET /api/live HTTP/1.1',
  'Host: 127.0.0.1',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
  '',
  '',
].join('\r\n');
