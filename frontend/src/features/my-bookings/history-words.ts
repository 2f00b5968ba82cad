import type { HistoryEntry } from '@/shared/api/types';
import { seatName } from './booking-standing';

const verbs: Record<HistoryEntry['action'], string> = {
  hold: 'held',
  extend: 'held for two more minutes',
  reserve: 'reserved',
  cancel: 'cancelled',
  expire: 'not held any more: its time had run out',
  move: 'moved to this account',
  block: 'kept back',
  unblock: 'given back',
};

/** "Seat A5 cancelled by the organiser: hall flooded". */
export function historyWords(entry: HistoryEntry): string {
  const { action, actor, reason } = entry;
  const by = actor.role === 'customer' || actor.role === 'system' ? '' : ' by the organiser';
  return `${seatName(entry)} ${verbs[action]}${by}${reason ? `: ${reason}` : ''}`;
}
