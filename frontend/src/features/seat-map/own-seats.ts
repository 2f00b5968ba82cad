/** The seats of whoever looks at the map, by number. */
export interface OwnSeats {
  /** Held, or just being held: they can be let go by choosing others. */
  readonly held: ReadonlySet<number>;
  readonly booked: ReadonlySet<number>;
}
