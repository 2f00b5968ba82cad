import type { WaitingRooms } from '../../domain/waiting-room/waiting-rooms.js';

/** Leaves a concert's line, or the concert after having been let in, so that the next may come. */
export class LeaveLine {
  constructor(private readonly rooms: WaitingRooms) {}

  execute(concertId: string, sessionId: string): Promise<void> {
    return this.rooms.leave(concertId, sessionId);
  }
}
