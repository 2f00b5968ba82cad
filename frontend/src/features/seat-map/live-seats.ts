import type { SeatStates } from '@/shared/api/types';
import type { SeatFrame } from '@/shared/live/live-messages';

export type Verdict = 'applied' | 'ignored' | 'behind';

/** So many frames are kept while the states that they continue are being read; with more, those are read once more. */
const mostWaiting = 100;

/**
 * The states of a concert's seats as frames and snapshots of any age, order and number tell them: never older than what
 * was known before, and wrong in no seat at the version that they carry.
 */
export class LiveSeats {
  private waiting: SeatFrame[] = [];
  /** The newest version that anybody has told of. */
  private newest = 0;

  constructor(private known: SeatStates | null = null) {}

  get states(): SeatStates | null {
    return this.known;
  }

  /** Something is missing that only a snapshot can tell. */
  get isBehind(): boolean {
    return this.known === null || this.known.version < this.newest;
  }

  /** What changed between two versions. A frame that cannot be applied yet is kept for the snapshot before it. */
  apply(frame: SeatFrame): Verdict {
    this.newest = Math.max(this.newest, frame.to);
    const version = this.known?.version ?? -1;
    if (frame.to <= version) return 'ignored';
    if (this.known && frame.from <= version) {
      this.known = withChanges(this.known, frame);
      this.applyWaiting();
      return 'applied';
    }
    if (this.waiting.length >= mostWaiting) this.waiting = [];
    if (frame.from < frame.to) this.waiting.push(frame);
    return 'behind';
  }

  /** The server has this version. */
  note(version: number): Verdict {
    this.newest = Math.max(this.newest, version);
    return this.isBehind ? 'behind' : 'ignored';
  }

  /** What was read; one that is older than what is known tells nothing. Answers the states that hold now. */
  reset(snapshot: SeatStates): SeatStates {
    this.newest = Math.max(this.newest, snapshot.version);
    if (!this.known || snapshot.version >= this.known.version) this.known = snapshot;
    this.applyWaiting();
    return this.known;
  }

  private applyWaiting(): void {
    for (const frame of this.waiting.sort((one, other) => one.to - other.to)) {
      const { version } = this.known!;
      if (frame.from <= version && version < frame.to) this.known = withChanges(this.known!, frame);
    }
    this.waiting = this.waiting.filter(({ from }) => from > this.known!.version);
  }
}

function withChanges(known: SeatStates, { to, changes }: SeatFrame): SeatStates {
  const letters = known.states.split('');
  for (const [seatNumber, letter] of changes) {
    if (seatNumber <= letters.length) letters[seatNumber - 1] = letter;
  }
  return { ...known, version: to, states: letters.join('') };
}
