import type { WaitingPlace, WaitingRoom } from '@/shared/api/types';

/** Where somebody stands, by the counters that everybody sees and the place that is theirs. */
export type Standing =
  /** Without a place. */
  | { readonly stage: 'outside' }
  | { readonly stage: 'lobby' }
  /** The lots are drawn, and which is ours is on its way. */
  | { readonly stage: 'drawing' }
  | { readonly stage: 'line'; readonly ahead: number; readonly turn: number }
  | { readonly stage: 'called'; readonly enterBy: string }
  | { readonly stage: 'inside'; readonly expiresAt: string }
  | { readonly stage: 'lapsed' }
  | { readonly stage: 'used' };

export type Stage = Standing['stage'];

export function standingOf(room: WaitingRoom, place: WaitingPlace | null): Standing {
  if (!place) return { stage: 'outside' };
  switch (place.state) {
    case 'lobby':
      return { stage: isDrawn(room) ? 'drawing' : 'lobby' };
    case 'waiting':
      return place.turn === null
        ? { stage: 'drawing' }
        : { stage: 'line', turn: place.turn, ahead: aheadOf(room, place) };
    case 'called':
      return { stage: 'called', enterBy: place.enterBy! };
    case 'inside':
      return { stage: 'inside', expiresAt: place.expiresAt! };
    case 'lapsed':
    case 'used':
      return { stage: place.state };
  }
}

/** Whether the counters tell that there is news of this place, which only its holder can ask for. */
export function isOutdated(room: WaitingRoom, place: WaitingPlace): boolean {
  if (place.state === 'lobby') return isDrawn(room);
  return place.state === 'waiting' && (place.turn === null || place.turn <= room.called);
}

function isDrawn({ phase }: WaitingRoom): boolean {
  return phase === 'open' || phase === 'paused';
}

/** Nobody gets in between, so of two answers the one that says less is the newer one. */
function aheadOf(room: WaitingRoom, { turn, ahead }: WaitingPlace): number {
  const byCounter = Math.max(turn! - 1 - room.called, 0);
  return ahead === null ? byCounter : Math.min(byCounter, ahead);
}
