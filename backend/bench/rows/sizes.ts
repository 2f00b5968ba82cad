/** How many requests a measurement takes; all grow together by BENCH_SCALE. */
export interface Sizes {
  readonly bookings: number;
  /** For the designs that are slower. */
  readonly referenceBookings: number;
  readonly places: number;
  readonly rejections: number;
  readonly hallBookings: number;
  readonly halls: readonly number[];
  readonly customers: number;
}

export function sizesFor(scale: number): Sizes {
  const of = (count: number) => Math.ceil(count * scale);
  return {
    bookings: of(3000),
    referenceBookings: of(1000),
    places: of(10_000),
    rejections: of(3000),
    hallBookings: Math.min(1000, of(1000)),
    halls: [1000, 10_000, 100_000],
    customers: of(2500),
  };
}
