import type { WaitingRooms } from '../../domain/waiting-room/waiting-rooms.js';
import type { PlaceView, PlaceViews } from './place-views.js';

/** Gets in line at a concert; who is in it keeps their place. */
export class TakePlace {
  constructor(
    private readonly rooms: WaitingRooms,
    private readonly views: PlaceViews,
  ) {}

  async execute(concertId: string, sessionId: string): Promise<PlaceView> {
    return this.views.viewOf(await this.rooms.take(concertId, sessionId));
  }
}
