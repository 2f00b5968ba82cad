import { readTicket, type TicketSigner } from '../../domain/waiting-room/ticket.js';
import type { WaitingRooms } from '../../domain/waiting-room/waiting-rooms.js';
import type { PlaceView, PlaceViews } from './place-views.js';

/** Tells the holder of a ticket how they stand in the line. */
export class GetPlace {
  constructor(
    private readonly rooms: WaitingRooms,
    private readonly signer: TicketSigner,
    private readonly views: PlaceViews,
  ) {}

  async execute(concertId: string, sessionId: string, ticket: string): Promise<PlaceView> {
    return this.views.viewOf(await this.rooms.look(readTicket(this.signer, ticket, concertId, sessionId)));
  }
}
