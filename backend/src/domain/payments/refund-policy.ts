/** What a customer who cancels gets back: everything before a moment, a share from then on. */
export interface RefundPolicy {
  /** Null: the share holds from the beginning. */
  readonly refundFullUntil: Date | null;
  /** 0–100. */
  readonly refundPercentAfter: number;
}

/** What goes back of `priceMinor` at `now`, in minor units; a fraction stays with the venue. */
export function refundOf(priceMinor: number, policy: RefundPolicy, now: Date): number {
  const full = policy.refundFullUntil !== null && now < policy.refundFullUntil;
  return full ? priceMinor : Math.floor((priceMinor * policy.refundPercentAfter) / 100);
}
