import { notFound } from '../../domain/kernel/domain-error.js';
import type { RoomSettings } from '../../domain/waiting-room/room-settings.js';
import { statusOf } from './status-of.js';
import type { RoomFigures, WaitingRoomQueries, WaitingRoomStatus } from './waiting-room-queries.js';

/** What staff see of a concert's waiting room. */
export interface WaitingRoomView extends WaitingRoomStatus, RoomSettings {
  readonly admitted: number;
  readonly inside: number;
  readonly outstanding: number;
  /** Of those who were let in; null while nobody was. */
  readonly averageWaitSeconds: number | null;
}

/** How a concert's waiting room is set, and what goes on in it. */
export class GetWaitingRoomSettings {
  constructor(private readonly queries: WaitingRoomQueries) {}

  async execute(concertId: string): Promise<WaitingRoomView> {
    const figures = await this.queries.findFigures(concertId);
    if (!figures) throw notFound('concert');
    const { mode, paused, ratePerMinute, capacity, insideSeconds, automaticAbove, admitted } = figures.room;
    const { inside, outstanding } = figures;
    return {
      ...statusOf(figures),
      mode,
      paused,
      ratePerMinute,
      capacity,
      insideSeconds,
      automaticAbove,
      admitted,
      inside,
      outstanding,
      averageWaitSeconds: averageWaitSeconds(figures),
    };
  }
}

function averageWaitSeconds({ room: { admitted, waitedMs } }: RoomFigures): number | null {
  return admitted === 0 ? null : Math.round(waitedMs / admitted / 1000);
}
