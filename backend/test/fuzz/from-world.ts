import fc from 'fast-check';

/**
 * Stands in a request for a value that the world knows under one of these nouns, and is looked up when the request is
 * sent: so a seed makes the same requests in every run, although ids differ.
 */
export class FromWorld {
  constructor(
    readonly nouns: readonly string[],
    /** An id names one thing, and what else is asked should fit it. */
    readonly isId: boolean,
    readonly nth: number,
    /** Taken as long as the world knows none. */
    readonly fallback: unknown,
    /** Whether a value that the world knows could stand here. */
    readonly accepts: (value: unknown) => boolean,
    /** Not of the thing that the rest of the request is about, but any. */
    readonly isStray: boolean,
  ) {}
}

export function fromWorld(
  nouns: readonly string[],
  isId: boolean,
  fallback: fc.Arbitrary<unknown>,
  accepts: (value: unknown) => boolean,
): fc.Arbitrary<FromWorld> {
  return fc
    .tuple(fc.nat(200), fallback, fc.integer({ min: 0, max: 9 }))
    .map(([nth, value, stray]) => new FromWorld(nouns, isId, nth, value, accepts, stray === 9));
}

/** The value with everything that is taken from the world filled in. */
export function filledIn(value: unknown, lookUp: (wanted: FromWorld) => unknown): unknown {
  if (value instanceof FromWorld) return lookUp(value);
  if (Array.isArray(value)) return value.map((item) => filledIn(item, lookUp));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filledIn(item, lookUp)]));
}

/** What a value takes from the world. */
export function wantsOf(value: unknown): FromWorld[] {
  const wants: FromWorld[] = [];
  filledIn(value, (wanted) => wants.push(wanted));
  return wants;
}
