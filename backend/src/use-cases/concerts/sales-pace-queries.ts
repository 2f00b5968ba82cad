/** Bookings that were made in one second, paid or not, and their seats. */
export interface SecondOfSales {
  readonly at: Date;
  readonly bookings: number;
  readonly seats: number;
}

export interface SalesPace {
  readonly at: Date;
  /** Of the 120 seconds before `at`, each over; a second in which nothing was booked is left out. */
  readonly seconds: readonly SecondOfSales[];
}

export abstract class SalesPaceQueries {
  /** Up to a second old. Null for an unknown concert. */
  abstract findPace(concertId: string): Promise<SalesPace | null>;
}
