import { once } from 'node:events';
import { type ClientOptions, WebSocket } from 'ws';

export interface LiveMessage {
  readonly concertId?: string;
  readonly version?: number;
  readonly from?: number;
  readonly to?: number;
  readonly changes?: readonly (readonly [number, string])[];
  readonly waitingRoom?: object;
  readonly error?: { readonly code: string; readonly concertId?: string };
}

/** How a server refused to open a WebSocket. */
export interface Refused {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: { readonly code?: string };
}

/** A WebSocket to `/api/live`, whose messages are kept until somebody asks for them. */
export class LiveSocket {
  readonly closed: Promise<number>;
  private readonly messages: LiveMessage[] = [];
  private readonly listeners = new Set<(message: LiveMessage) => void>();

  private constructor(readonly webSocket: WebSocket) {
    this.closed = new Promise((resolve) => webSocket.on('close', resolve));
    webSocket.on('error', () => {});
    webSocket.on('message', (data) => {
      const message = JSON.parse((data as Buffer).toString()) as LiveMessage;
      this.messages.push(message);
      for (const listener of this.listeners) listener(message);
    });
  }

  /** Throws if the server refuses. */
  static async open(url: string, options: ClientOptions = {}): Promise<LiveSocket> {
    const outcome = await LiveSocket.tryToOpen(url, options);
    if (outcome instanceof LiveSocket) return outcome;
    throw new Error(`Refused with ${outcome.status}: ${JSON.stringify(outcome.body)}`);
  }

  static async tryToOpen(url: string, options: ClientOptions = {}): Promise<LiveSocket | Refused> {
    const address = `${url.replace(/^http/, 'ws')}/api/live`;
    const webSocket = new WebSocket(address, { perMessageDeflate: false, ...options });
    return new Promise((resolve, reject) => {
      const socket = new LiveSocket(webSocket);
      webSocket.on('open', () => resolve(socket));
      webSocket.on('error', reject);
      webSocket.on('unexpected-response', (_request, response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () => {
          const body = (text === '' ? {} : JSON.parse(text)) as Refused['body'];
          resolve({ status: response.statusCode!, headers: response.headers, body });
        });
      });
    });
  }

  say(message: unknown): void {
    this.webSocket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  listen(listener: (message: LiveMessage) => void): void {
    this.listeners.add(listener);
  }

  /** The first message that is so, of those that nobody has asked for yet; the ones before it are dropped. */
  async hear(isMeant: (message: LiveMessage) => boolean = () => true): Promise<LiveMessage> {
    for (;;) {
      const index = this.messages.findIndex(isMeant);
      if (index >= 0) return this.messages.splice(0, index + 1).at(-1)!;
      this.messages.length = 0;
      await once(this.webSocket, 'message');
    }
  }

  /** Begins to follow, and answers the first word about it. */
  async watch(concertId: string): Promise<LiveMessage> {
    this.say({ watch: concertId });
    return this.hear((message) => (message.error?.concertId ?? message.concertId) === concertId);
  }

  async close(): Promise<void> {
    this.webSocket.close();
    await this.closed;
  }
}
