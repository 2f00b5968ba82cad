import type { SeatNews } from '../../domain/live/concert-news.js';
import type { SeatStatesView } from '../../use-cases/concerts/concert-views.js';

/** The states of one concert's seats in memory, carried from version to version by what is told of them. */
export class SeatBoard {
  private readonly letters: Buffer;
  private current: SeatStatesView;
  private isWritten = true;

  constructor(states: SeatStatesView) {
    this.letters = Buffer.from(states.states, 'latin1');
    this.current = states;
  }

  get totalSeats(): number {
    return this.letters.length;
  }

  get version(): number {
    return this.current.version;
  }

  /** The same object until something changes. */
  get states(): SeatStatesView {
    if (!this.isWritten) {
      this.current = { ...this.current, states: this.letters.toString('latin1') };
      this.isWritten = true;
    }
    return this.current;
  }

  /**
   * Takes a step if it is the next one. False if it cannot: steps are missing, or seats of lapsed holds are free here
   * and their number, which belongs to the version, would not be known any more.
   */
  follow({ from, to, changes }: SeatNews): boolean {
    if (to <= this.current.version) return true;
    if (from !== this.current.version || this.current.lapsedSeats > 0) return false;
    if (changes.some(([seatNumber]) => seatNumber > this.letters.length)) return false;
    for (const [seatNumber, letter] of changes) this.letters.write(letter, seatNumber - 1, 'latin1');
    this.current = { ...this.current, version: to };
    if (changes.length > 0) this.isWritten = false;
    return true;
  }
}
