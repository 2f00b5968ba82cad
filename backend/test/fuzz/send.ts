import { Agent, request } from 'node:http';
import type { PreparedRequest } from './prepare.js';

export interface Reply {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** Sends requests as they are, over connections that are kept. */
export class Sender {
  private readonly agent = new Agent({ keepAlive: true });

  constructor(private readonly url: string) {}

  /** A kept connection may end just when it is used again: then once more. */
  async send(prepared: PreparedRequest): Promise<Reply> {
    const { reply, endedUnused } = await this.attempt(prepared);
    if (!endedUnused) return reply!;
    return (await this.attempt({ ...prepared, headers: { ...prepared.headers, connection: 'close' } }))
      .reply!;
  }

  close(): void {
    this.agent.destroy();
  }

  private attempt({ method, target, headers, body }: PreparedRequest) {
    const { hostname, port } = new URL(this.url);
    const length = body === null ? {} : { 'content-length': Buffer.byteLength(body) };
    return new Promise<{ reply?: Reply; endedUnused?: true }>((resolve, reject) => {
      const sent = request(
        { hostname, port, method, path: target, headers: { ...headers, ...length }, agent: this.agent },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const contentType = response.headers['content-type'] ?? '';
            resolve({
              reply: { status: response.statusCode!, contentType, text: Buffer.concat(chunks).toString() },
            });
          });
        },
      );
      sent.on('error', (error) => (sent.reusedSocket ? resolve({ endedUnused: true }) : reject(error)));
      sent.end(body ?? undefined);
    });
  }
}
