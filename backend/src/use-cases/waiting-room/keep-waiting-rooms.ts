import { keepRoom } from '../../domain/waiting-room/keep-room.js';
import { WaitingRoom } from '../../domain/waiting-room/waiting-room.js';
import type { WaitingRooms } from '../../domain/waiting-room/waiting-rooms.js';
import type { SaleLoad } from './sale-load.js';
import type { RoomAtSale, WaitingRoomQueries } from './waiting-room-queries.js';

/**
 * Lets people wait, and lets them walk in again, wherever a room is on or automatic. Each instance goes by its own
 * load; what one has changed the others find done.
 */
export class KeepWaitingRooms {
  constructor(
    private readonly rooms: WaitingRooms,
    private readonly queries: WaitingRoomQueries,
    private readonly load: SaleLoad,
  ) {}

  /** A concert that fails keeps no other from it. */
  async execute(): Promise<void> {
    const failures: unknown[] = [];
    for (const seen of await this.queries.listOn()) {
      await this.keep(seen).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0)
      throw new AggregateError(failures, 'Some waiting rooms are not as they should be.');
  }

  /** Mostly there is nothing to change, and then nothing is locked. */
  private async keep({ room, sale, at }: RoomAtSale): Promise<void> {
    const holdsPerMinute = this.load.holdsPerMinute(room.concertId);
    const seen = WaitingRoom.restore(room);
    keepRoom(seen, { sale, now: at, holdsPerMinute });
    if (seen.state === room) return;
    await this.rooms.change(room.concertId, (locked, now, saleNow) =>
      keepRoom(locked, { sale: saleNow, now, holdsPerMinute }),
    );
  }
}
