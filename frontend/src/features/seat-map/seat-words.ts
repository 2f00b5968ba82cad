import { formatMoney } from '@/shared/format/money';
import type { SeatPlace } from './seat-place';
import type { SeatLook } from './seat-shapes';

export const stateWords: Record<SeatLook, string> = {
  free: 'free',
  held: 'held by somebody',
  sold: 'taken',
  blocked: 'not for sale',
  chosen: 'yours to book',
  mine: 'held by you',
  booked: 'booked by you',
};

/** "Row A, seat 5" or, in a house with sections, "Balcony, row A, seat 5". */
export function placeWords({ section, row, place }: SeatPlace): string {
  return section ? `${section}, row ${row}, seat ${place}` : `Row ${row}, seat ${place}`;
}

/** A seat as a screen reader says it: "Row A, seat 5, Stalls, $45, free". */
export function seatWords(seat: SeatPlace, look: SeatLook, currency: string): string {
  const { section, row, place, tier } = seat;
  const where = section && section !== tier.name ? `${section}, ${tier.name}` : tier.name;
  return `Row ${row}, seat ${place}, ${where}, ${formatMoney(tier.priceMinor, currency)}, ${stateWords[look]}`;
}
