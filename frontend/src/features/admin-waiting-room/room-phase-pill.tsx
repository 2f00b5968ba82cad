import type { WaitingRoomDesk } from '@/shared/api/types';
import { Badge, type Tone } from '@/shared/ui/badge';

const phases: Record<WaitingRoomDesk['phase'], { tone: Tone; sign: string; words: string }> = {
  off: { tone: 'neutral', sign: '■', words: 'Nobody has to wait' },
  lobby: { tone: 'warning', sign: '◷', words: 'Lobby' },
  open: { tone: 'success', sign: '●', words: 'Line moves' },
  paused: { tone: 'warning', sign: '❚❚', words: 'Line paused' },
};

/** How the waiting room stands, as words with a colour and a sign. */
export function RoomPhasePill({ phase }: Pick<WaitingRoomDesk, 'phase'>) {
  const { tone, sign, words } = phases[phase];
  return (
    <Badge tone={tone}>
      <span aria-hidden>{sign}</span>
      {words}
    </Badge>
  );
}
