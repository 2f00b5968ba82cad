/** 0 → "no reservations", 1 → "1 reservation", 1200 → "1,200 reservations". */
export function reservationWords(count: number): string {
  if (count === 0) return 'no reservations';
  return count === 1 ? '1 reservation' : `${count.toLocaleString('en')} reservations`;
}
