/** How hard people try to get seats at a concert, as this instance sees it. */
export abstract class SaleLoad {
  /** Somebody asks for a hold, whatever they will be answered. */
  abstract noteHoldRequest(concertId: string): void;
  /** How many did in the last minute. */
  abstract holdsPerMinute(concertId: string): number;
}
