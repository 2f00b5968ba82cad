import type { SeatState } from '../bookings/ledger-state.js';

/** The first letter of a state: what the map and its changes are written in. */
export type SeatLetter = 'f' | 'h' | 's' | 'b';

export function letterOf(state: SeatState): SeatLetter {
  return state[0] as SeatLetter;
}

/** What one transaction of the ledger did to a concert's seats: the step from version `from` to version `to`. */
export interface SeatNews {
  readonly kind: 'seats';
  readonly concertId: string;
  readonly from: number;
  readonly to: number;
  readonly changes: readonly (readonly [seatNumber: number, state: SeatLetter])[];
}

/** Anything else that changed about a concert: whoever remembers it reads it again. */
export interface DetailsNews {
  readonly kind: 'details';
  readonly concertId: string;
}

export type News = SeatNews | DetailsNews;

/**
 * Tells everybody who watches what has just been committed. It carries messages and decides nothing: news may be lost,
 * come twice or in another order, and whoever relies on it must find that out by the versions.
 */
export abstract class ConcertNews {
  /** Never waits and never fails. */
  abstract tell(news: News): void;
  /** Answers how to stop listening. */
  abstract listen(listener: (news: News) => void): () => void;
}
