import { type SeatState, seatStates } from '../../domain/bookings/ledger-state.js';

/** Adds counts up by state, zeros included, and all together; seats of lapsed holds are free. */
export function seatCounts(
  rows: readonly { state: SeatState; count: number }[],
  lapsed: number,
): Record<SeatState | 'total', number> {
  const counts = { free: lapsed, held: -lapsed, sold: 0, blocked: 0 };
  for (const { state, count } of rows) counts[state] += count;
  return { total: seatStates.reduce((sum, state) => sum + counts[state], 0), ...counts };
}
