const firstMilliseconds = 1_000;
const mostMilliseconds = 30_000;

/**
 * How long to wait before the next try: exponential backoff with full jitter (Brooker, "Exponential Backoff And
 * Jitter", AWS Architecture Blog, 2015), so that all who lost the same at the same moment do not come back as one.
 */
export function jitteredDelay(failures: number, random: () => number = Math.random): number {
  return random() * Math.min(firstMilliseconds * 2 ** failures, mostMilliseconds);
}
