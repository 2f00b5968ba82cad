const everyMs = 15_000;

/** Says when something is to be said again although it did not change. */
export class Heartbeat {
  private lastAt = performance.now();

  isDue(): boolean {
    const now = performance.now();
    if (now - this.lastAt < everyMs) return false;
    this.lastAt = now;
    return true;
  }
}
