/** How many requests a measurement takes; all grow together by BENCH_SCALE. */
export interface Sizes {
  readonly bookings: number;
  /** For the designs that are slower. */
  readonly referenceBookings: number;
  /** A concert has at most 100,000. */
  readonly places: number;
  readonly rejections: number;
  readonly cycles: number;
  readonly hallBookings: number;
  readonly halls: readonly number[];
  /** Of the tables that are full before row (h1m) begins. */
  readonly soldConcerts: number;
  readonly soldConcertSeats: number;
  readonly customers: number;
}

export function sizesFor(scale: number): Sizes {
  const of = (count: number) => Math.ceil(count * scale);
  return {
    bookings: of(3000),
    referenceBookings: of(1000),
    places: Math.min(100_000, of(100_000)),
    rejections: of(3000),
    cycles: of(3000),
    hallBookings: Math.min(1000, of(1000)),
    halls: [1000, 10_000, 100_000],
    soldConcerts: Math.min(50, of(50)),
    soldConcertSeats: 20_000,
    customers: Math.max(256, of(2500)),
  };
}
