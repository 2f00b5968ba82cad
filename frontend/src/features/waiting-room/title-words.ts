import { formatSeconds } from '@/shared/format/duration';
import type { Standing } from './standing';

/** What the tab of a page says of one's place, short enough to be read there. */
export function titleWords(standing: Standing, secondsLeft: number): string | null {
  switch (standing.stage) {
    case 'lobby':
      return 'In the lobby';
    case 'drawing':
      return 'Doors open';
    case 'line':
      return standing.ahead === 0 ? 'You are next' : `${standing.ahead.toLocaleString('en')} ahead`;
    case 'called':
      return `Your turn! ${formatSeconds(secondsLeft)}`;
    case 'lapsed':
      return 'Your turn went by';
    default:
      return null;
  }
}
