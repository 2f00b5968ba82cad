export type SeatState = 'free' | 'held' | 'sold' | 'blocked';

const byLetter: Record<string, SeatState> = { f: 'free', h: 'held', s: 'sold', b: 'blocked' };

/** The state of a seat in the API's string of letters, one a seat from seat 1 on. */
export function stateOf(states: string, seatNumber: number): SeatState {
  return byLetter[states[seatNumber - 1] ?? 'b'] ?? 'blocked';
}
