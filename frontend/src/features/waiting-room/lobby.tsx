import type { Concert, WaitingRoom } from '@/shared/api/types';
import { Badge } from '@/shared/ui/badge';
import { LeaveLine } from './leave-line';
import { LobbyOpening } from './lobby-opening';
import { RoomFacts } from './room-facts';
import { RoomFrame } from './room-frame';
import { SeatsLeft } from './seats-left';

export interface LobbyProps {
  concert: Concert;
  room: WaitingRoom;
  renderedAt: string;
  /** The lots are being drawn. */
  isDrawing: boolean;
  onLeave: () => Promise<unknown>;
}

/** Before the opening, among all who are there. */
export function Lobby({ concert, room, renderedAt, isDrawing, onLeave }: LobbyProps) {
  return (
    <RoomFrame
      title={isDrawing ? 'The doors are open' : 'You are in the lobby'}
      step={isDrawing ? 1 : 0}
      badge={<Badge tone="success">You have a place</Badge>}
    >
      {isDrawing ? (
        <p className="max-w-prose text-lg">The lots are drawn. Your place in line is on its way to you.</p>
      ) : (
        <LobbyOpening concert={concert} room={room} renderedAt={renderedAt} />
      )}
      <p className="max-w-prose text-muted">
        You may close this page and come back in this browser: you stay in the lobby.
      </p>
      <RoomFacts
        facts={[
          { label: 'In the lobby with you', value: Math.max(room.waiting - 1, 0).toLocaleString('en') },
          { label: 'Seats left', value: <SeatsLeft concert={concert} /> },
        ]}
      />
      <LeaveLine where="the lobby" onLeave={onLeave} />
    </RoomFrame>
  );
}
