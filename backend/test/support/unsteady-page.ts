import { LiveMap } from './live-map.js';
import { type LiveMessage, LiveSocket } from './live-socket.js';

/** A page whose line loses, repeats and swaps messages, and breaks now and then. */
export class UnsteadyPage {
  /** How many messages were lost, repeated or held back, and how often the line broke. */
  readonly faults = { lost: 0, repeated: 0, heldBack: 0, broken: 0 };
  isSteady = false;
  private heldBack: LiveMessage[] = [];
  private socket: LiveSocket | null = null;

  constructor(
    private readonly url: string,
    private readonly concertId: string,
    readonly map: LiveMap,
  ) {}

  async connect(): Promise<void> {
    const socket = await LiveSocket.open(this.url);
    this.socket = socket;
    socket.listen((message) => {
      if (socket === this.socket) this.carry(message);
    });
    socket.say({ watch: this.concertId });
  }

  async close(): Promise<void> {
    await this.socket?.close();
  }

  private carry(message: LiveMessage): void {
    const luck = this.isSteady ? 1 : Math.random();
    if (luck < 0.15) this.faults.lost++;
    else if (luck < 0.3) {
      this.faults.heldBack++;
      this.heldBack.push(message);
    } else this.map.hear(message);
    if (luck > 0.3 && luck < 0.45) {
      this.faults.repeated++;
      this.map.hear(message);
    }
    if (luck > 0.45 && luck < 0.5) void this.breakOff();
    if (luck > 0.5) for (const late of this.heldBack.splice(0)) this.map.hear(late);
  }

  private async breakOff(): Promise<void> {
    this.faults.broken++;
    this.socket?.webSocket.terminate();
    await this.connect();
  }
}
