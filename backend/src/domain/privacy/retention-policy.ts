const dayMs = 24 * 60 * 60 * 1000;

/** What the operator decides about how long people are remembered. */
export class RetentionPolicy {
  /** Days after which a guest is forgotten; 0 for never. */
  constructor(private readonly guestDays: number) {}

  /** Guests of whom nothing was seen since then are forgotten; null for none. */
  guestsForgottenBefore(now: Date): Date | null {
    return this.guestDays === 0 ? null : new Date(now.getTime() - this.guestDays * dayMs);
  }
}
