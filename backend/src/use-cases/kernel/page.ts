/** A page of a list. `cursor` is opaque to callers: it comes from the page before, or is null for the first. */
export interface PageRequest {
  readonly cursor: string | null;
  readonly limit: number;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}
