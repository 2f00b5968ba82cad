export interface Wish {
  readonly key: string;
  readonly seats: readonly number[];
}

export interface WishesOptions {
  readonly people: number;
  /** Bookings of one seat that nobody else wants. */
  readonly own: number;
  /** Bookings of two seats that others want as well. */
  readonly contested: number;
  /** How many seats all the contested ones are among. */
  readonly contestedSeats: number;
}

/** What each of some people wants to book, in turn, from seat number `first` on; each wish with a key of its own. */
export function drawWishes(first: number, options: WishesOptions): Wish[][] {
  const { people, own, contested, contestedSeats } = options;
  const firstContested = first + people * own;
  return Array.from({ length: people }, (_, person) => {
    const ownSeats = Array.from({ length: own }, (_, index) => [first + person * own + index]);
    const pairs = Array.from({ length: contested }, () => {
      const seat = Math.floor(Math.random() * contestedSeats);
      const distance = 1 + Math.floor(Math.random() * (contestedSeats - 1));
      return [firstContested + seat, firstContested + ((seat + distance) % contestedSeats)];
    });
    return [...ownSeats, ...pairs]
      .map((seats) => ({ seats, rank: Math.random() }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ seats }, index) => ({ seats, key: `from-${first}-person-${person}-wish-${index}` }));
  });
}

/** How many seats such wishes are spread over. */
export function seatsFor({ people, own, contestedSeats }: WishesOptions): number {
  return people * own + contestedSeats;
}
