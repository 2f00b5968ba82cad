'use client';

import { toast } from 'sonner';
import { explainError } from '@/shared/api/explain-problem';
import type { WaitingRoomDesk } from '@/shared/api/types';
import { Button } from '@/shared/ui/button';
import { useChangeRoom } from './use-change-room';

/** Stops the line at once, or lets it go. */
export function PauseButton({ room }: { room: WaitingRoomDesk }) {
  const isLobby = room.phase === 'lobby';
  const change = useChangeRoom(room.concertId, {
    saved: room.paused ? 'The line may move.' : 'The line is paused.',
    onError: (error) => toast.error(explainError(error)),
  });
  return (
    <Button
      variant={room.paused ? 'primary' : 'secondary'}
      pending={change.isPending}
      onClick={() => change.mutate({ paused: !room.paused })}
    >
      {room.paused ? (isLobby ? 'Open the line' : 'Resume the line') : 'Pause the line'}
    </Button>
  );
}
