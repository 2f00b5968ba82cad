import { keepRoom } from '../../domain/waiting-room/keep-room.js';
import type { RoomSettings } from '../../domain/waiting-room/room-settings.js';
import type { WaitingRooms } from '../../domain/waiting-room/waiting-rooms.js';
import type { SaleLoad } from './sale-load.js';

export interface ChangeWaitingRoomCommand {
  readonly concertId: string;
  readonly changes: Partial<RoomSettings>;
}

/** Opens, closes or pauses a concert's waiting room, or changes how many may come in; who waits keeps their place. */
export class ChangeWaitingRoom {
  constructor(
    private readonly rooms: WaitingRooms,
    private readonly load: SaleLoad,
  ) {}

  async execute({ concertId, changes }: ChangeWaitingRoomCommand): Promise<void> {
    const holdsPerMinute = this.load.holdsPerMinute(concertId);
    await this.rooms.change(concertId, (room, now, sale) => {
      room.configure(changes);
      keepRoom(room, { sale, now, holdsPerMinute });
    });
  }
}
