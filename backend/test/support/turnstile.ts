/** Lets nobody through before all have arrived, and then one after another: each when the one before has left. */
export class Turnstile {
  private waiting: (() => void)[] = [];
  private missing: number;

  constructor(expected: number) {
    this.missing = expected;
  }

  /** Resolves when it is one's turn. */
  enter(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      if (--this.missing === 0) this.leave();
    });
  }

  /** Lets the next one through. */
  leave(): void {
    this.waiting.shift()?.();
  }
}
