/** The server says something at least every 15 seconds; what is silent for so long is asked, and then given up. */
const askAfterMilliseconds = 20_000;
const deadAfterMilliseconds = 40_000;

export interface ConnectionEvents {
  readonly onOpen: () => void;
  readonly onMessage: (text: unknown) => void;
  /** Nothing has come for a while: time to say something that is answered. */
  readonly onSilence: () => void;
  /** Once, whoever ended it; `code` is 0 for a connection that went dead. */
  readonly onEnd: (code: number) => void;
}

/** One connection, from its opening to its end. It notices when the other side is gone without a word. */
export class LiveConnection {
  private readonly socket: WebSocket;
  private readonly events: ConnectionEvents;
  private askTimer = 0;
  private deadTimer = 0;
  private hasEnded = false;

  constructor(url: string, events: ConnectionEvents) {
    this.events = events;
    this.socket = new WebSocket(url);
    this.socket.addEventListener('open', () => (this.hasEnded ? this.socket.close() : events.onOpen()));
    this.socket.addEventListener('message', ({ data }) => this.hear(data));
    this.socket.addEventListener('close', ({ code }) => this.end(code));
    this.listenForSilence();
  }

  send(message: object): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  /** From here on nothing is heard of it. */
  close(): void {
    this.hasEnded = true;
    this.stopTimers();
    // To close what is not open yet is a complaint in the browser's console.
    if (this.socket.readyState !== WebSocket.CONNECTING) this.socket.close();
  }

  private hear(data: unknown): void {
    if (this.hasEnded) return;
    this.listenForSilence();
    this.events.onMessage(data);
  }

  private listenForSilence(): void {
    this.stopTimers();
    this.askTimer = window.setTimeout(() => this.events.onSilence(), askAfterMilliseconds);
    this.deadTimer = window.setTimeout(() => this.end(0), deadAfterMilliseconds);
  }

  private end(code: number): void {
    if (this.hasEnded) return;
    this.close();
    this.events.onEnd(code);
  }

  private stopTimers(): void {
    window.clearTimeout(this.askTimer);
    window.clearTimeout(this.deadTimer);
  }
}
