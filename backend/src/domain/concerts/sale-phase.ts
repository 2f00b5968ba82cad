export const concertStatuses = ['draft', 'published', 'cancelled'] as const;
export type ConcertStatus = (typeof concertStatuses)[number];

export const salePhases = [
  'draft',
  'not_yet_on_sale',
  'on_sale',
  'sale_closed',
  'ended',
  'cancelled',
] as const;
/** Where a concert stands, seen from its status, its sale window and the clock. */
export type SalePhase = (typeof salePhases)[number];

export interface SaleTimes {
  readonly status: ConcertStatus;
  readonly startsAt: Date | null;
  readonly saleOpensAt: Date | null;
  readonly saleClosesAt: Date | null;
}

/** Nothing is sold any more; an admin may open the sale of a concert that was not called off again. */
export function isSaleOver(concert: SaleTimes, now: Date): boolean {
  return ['sale_closed', 'ended', 'cancelled'].includes(salePhase(concert, now));
}

/** A published concert without a window is on sale until it starts. */
export function salePhase(concert: SaleTimes, now: Date): SalePhase {
  if (concert.status !== 'published') return concert.status;
  if (concert.startsAt && now >= concert.startsAt) return 'ended';
  if (concert.saleOpensAt && now < concert.saleOpensAt) return 'not_yet_on_sale';
  if (concert.saleClosesAt && now >= concert.saleClosesAt) return 'sale_closed';
  return 'on_sale';
}
