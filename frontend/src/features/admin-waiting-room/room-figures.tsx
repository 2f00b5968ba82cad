import type { WaitingRoomDesk } from '@/shared/api/types';
import { spellSeconds } from '@/shared/format/duration';
import { FigureGrid } from '@/shared/ui/figure-grid';

/** How the line goes. */
export function RoomFigures({ room }: { room: WaitingRoomDesk }) {
  const count = (number: number) => number.toLocaleString('en');
  const { averageWaitSeconds, callsPerMinute } = room;
  return (
    <FigureGrid
      figures={[
        {
          label: room.phase === 'lobby' ? 'In the lobby' : 'In line',
          value: count(room.waiting),
          strong: true,
        },
        { label: 'Inside', value: `${count(room.inside)} of ${count(room.capacity)}`, strong: true },
        { label: 'Called, not in yet', value: count(room.outstanding) },
        { label: 'Admitted so far', value: count(room.admitted) },
        {
          label: 'Average wait',
          value: averageWaitSeconds === null ? 'None yet' : spellSeconds(Math.round(averageWaitSeconds)),
        },
        {
          label: 'Called a minute',
          value: callsPerMinute === null ? 'None yet' : count(Math.round(callsPerMinute)),
        },
      ]}
    />
  );
}
