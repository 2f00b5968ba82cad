import type { Concert, WaitingRoom } from '@/shared/api/types';
import { Badge } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { FormMessage } from '@/shared/ui/form-message';
import { LobbyOpening } from './lobby-opening';
import { RoomFacts } from './room-facts';
import { RoomFrame } from './room-frame';
import { SeatsLeft } from './seats-left';
import { secondsToWait, waitWords } from './wait-words';

export interface OutsideProps {
  concert: Concert;
  room: WaitingRoom;
  renderedAt: string;
  /** Why a place that was there is none any more, in words. */
  lost: string | null;
  pending: boolean;
  error: string | null;
  onJoin: () => void;
}

/** Before one has a place: what the line is like, and the way into it. */
export function Outside({ concert, room, renderedAt, lost, pending, error, onJoin }: OutsideProps) {
  const isLobby = room.phase === 'lobby';
  return (
    <RoomFrame
      title={isLobby ? 'The doors are not open yet' : 'There is a line'}
      step={isLobby ? 0 : 1}
      badge={room.phase === 'paused' && <Badge tone="warning">Paused</Badge>}
    >
      {isLobby ? (
        <LobbyOpening concert={concert} room={room} renderedAt={renderedAt} />
      ) : (
        <p className="max-w-prose text-lg">
          Many people want seats at the same time, so they go in one after the other. Whoever joins now stands
          behind those who wait already.
        </p>
      )}
      {lost && <p className="rounded-md bg-warning-soft p-4 font-medium text-warning">{lost}</p>}
      <div className="flex flex-col gap-3">
        <Button size="lg" pending={pending} onClick={onJoin} className="self-start">
          {isLobby ? 'Wait in the lobby' : 'Join the line'}
        </Button>
        <p className="max-w-prose text-sm text-muted">
          {isLobby && 'You are not in it yet: only who is in the lobby takes part in the draw. '}
          One place for each person; you need no account.
        </p>
      </div>
      {error && <FormMessage>{error}</FormMessage>}
      <RoomFacts
        facts={[
          { label: isLobby ? 'In the lobby' : 'In line', value: room.waiting.toLocaleString('en') },
          ...(isLobby ? [] : [{ label: 'The wait', value: waitWords(secondsToWait(room, room.waiting)) }]),
          { label: 'Seats left', value: <SeatsLeft concert={concert} /> },
        ]}
      />
    </RoomFrame>
  );
}
