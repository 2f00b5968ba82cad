import { setTimeout as pause } from 'node:timers/promises';
import type { SeatStates } from './answers.js';
import type { LiveMessage } from './live-socket.js';

/** A client's map of the seats, kept by the rules of `docs/live.md`. */
export class LiveMap {
  version = -1;
  states: string[] = [];
  /** How often all states were read. */
  reads = 0;
  private reading: Promise<void> | null = null;
  /** The version that there is, as far as one was told. */
  private told = -1;

  constructor(
    private readonly readSeats: () => Promise<SeatStates>,
    private readonly onChange: (map: LiveMap) => void = () => {},
  ) {}

  hear({ version, from, to, changes }: LiveMessage): void {
    this.told = Math.max(this.told, version ?? to ?? -1);
    if (version !== undefined && version > this.version) this.readAgain();
    if (from === undefined || to === undefined || to <= this.version) return;
    if (from > this.version || from === to) return this.readAgain();
    for (const [seatNumber, state] of changes!) this.states[seatNumber - 1] = state;
    this.version = to;
    this.onChange(this);
  }

  /** Resolves when no reading is under way. */
  async settle(): Promise<void> {
    while (this.reading) await this.reading;
  }

  private readAgain(): void {
    this.reading ??= this.read().finally(() => (this.reading = null));
  }

  private async read(): Promise<void> {
    for (;;) {
      this.reads++;
      const { version, states } = await this.readSeats();
      // What came meanwhile may be newer already.
      if (version > this.version) {
        this.version = version;
        this.states = [...states];
        this.onChange(this);
      }
      if (this.version >= this.told) return;
      // Another server may be a second behind.
      await pause(200);
    }
  }
}
