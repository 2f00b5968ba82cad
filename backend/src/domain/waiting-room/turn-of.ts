import type { LineShuffle } from './line-shuffle.js';
import { permute } from './permute.js';
import type { WaitingRoomProps } from './waiting-room.js';

/** When it is a place's turn, from 0; null before the line is shuffled. Who came after the shuffle comes in order. */
export function turnOf(
  place: number,
  { shuffleKey, lobbySize }: Pick<WaitingRoomProps, 'shuffleKey' | 'lobbySize'>,
  shuffle: LineShuffle,
): number | null {
  if (!shuffleKey || lobbySize === null) return null;
  return place < lobbySize ? permute(place, lobbySize, shuffle.mixOf(shuffleKey)) : place;
}
