'use client';

import type { WaitingRoomDesk } from '@/shared/api/types';
import { Card } from '@/shared/ui/card';
import { PauseButton } from './pause-button';
import { RoomFigures } from './room-figures';
import { RoomForm } from './room-form';
import { RoomPhasePill } from './room-phase-pill';
import { useDeskRoom } from './use-desk-room';

export interface WaitingRoomPanelProps {
  room: WaitingRoomDesk;
  mayWrite: boolean;
}

const modeWords = {
  off: 'The waiting room is off: whoever comes goes to the seats.',
  on: 'Everybody has to wait in line.',
  automatic: 'People wait in line whenever there is a rush.',
} as const;

/** The waiting room of a concert as it goes, and its levers for those who may move them. */
export function WaitingRoomPanel({ room: rendered, mayWrite }: WaitingRoomPanelProps) {
  const { data: room, isError } = useDeskRoom(rendered.concertId, rendered);
  const isEngaged = room.phase !== 'off';
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <p className="flex flex-wrap items-center gap-3">
          <RoomPhasePill phase={room.phase} />
          <span>{modeWords[room.mode]}</span>
        </p>
        {mayWrite && isEngaged && <PauseButton room={room} />}
      </div>
      {isEngaged && <RoomFigures room={room} />}
      {isError && (
        <p role="status" className="font-medium text-warning">
          These figures are old: the server does not answer just now.
        </p>
      )}
      {mayWrite && (
        <Card>
          <RoomForm room={room} />
        </Card>
      )}
    </div>
  );
}
