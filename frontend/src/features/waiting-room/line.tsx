import type { Concert, WaitingRoom } from '@/shared/api/types';
import { Badge } from '@/shared/ui/badge';
import { LeaveLine } from './leave-line';
import { LineProgress } from './line-progress';
import { RoomFacts } from './room-facts';
import { RoomFrame } from './room-frame';
import { SeatsLeft } from './seats-left';
import { peopleWords, secondsToWait, waitWords } from './wait-words';

export interface LineProps {
  concert: Concert;
  room: WaitingRoom;
  ahead: number;
  turn: number;
  aheadAtFirst: number | null;
  onLeave: () => Promise<unknown>;
}

/** In line: how many are ahead, how long that takes, and what one should do meanwhile, which is nothing. */
export function Line({ concert, room, ahead, turn, aheadAtFirst, onLeave }: LineProps) {
  const isPaused = room.phase === 'paused';
  const wait = waitWords(secondsToWait(room, ahead));
  const behind = Math.max(room.joined - turn, 0);
  return (
    <RoomFrame
      title="You are in line"
      step={1}
      badge={isPaused ? <Badge tone="warning">Paused</Badge> : <Badge tone="success">Moving</Badge>}
    >
      <p className="flex flex-wrap items-baseline gap-x-4 font-display">
        <span className="text-[clamp(4rem,14vw,8rem)] leading-[0.85] font-extrabold tracking-[-0.04em] tabular-nums">
          {ahead === 0 ? 'Next' : ahead.toLocaleString('en')}
        </span>
        <span className="text-xl font-bold sm:text-2xl">
          {ahead === 0 ? 'is your turn' : `${ahead === 1 ? 'person' : 'people'} ahead of you`}
        </span>
      </p>
      <LineProgress
        ahead={ahead}
        aheadAtFirst={aheadAtFirst ?? ahead}
        words={ahead === 0 ? 'You are next' : `${peopleWords(ahead)} ahead of you, ${wait}`}
      />
      {isPaused ? (
        <p className="max-w-prose rounded-md bg-warning-soft p-4 font-medium text-warning">
          The organisers have paused the line for now. Nobody goes in meanwhile, and you keep your place.
        </p>
      ) : (
        <p className="max-w-prose text-muted">
          You need not do anything. You may close this page and come back in this browser: your place is kept.
          Be here when it is your turn.
        </p>
      )}
      <RoomFacts
        facts={[
          { label: 'Your wait', value: wait },
          { label: 'Your number', value: turn.toLocaleString('en') },
          { label: 'Behind you', value: behind.toLocaleString('en') },
          { label: 'Seats left', value: <SeatsLeft concert={concert} /> },
        ]}
      />
      <LeaveLine where="the line" onLeave={onLeave} />
    </RoomFrame>
  );
}
