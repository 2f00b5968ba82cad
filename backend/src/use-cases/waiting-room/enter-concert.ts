import { readTicket, type TicketSigner } from '../../domain/waiting-room/ticket.js';
import type { WaitingRooms } from '../../domain/waiting-room/waiting-rooms.js';
import type { PlaceView, PlaceViews } from './place-views.js';

/** Lets the holder of a ticket in when it is their turn. */
export class EnterConcert {
  constructor(
    private readonly rooms: WaitingRooms,
    private readonly signer: TicketSigner,
    private readonly views: PlaceViews,
  ) {}

  async execute(concertId: string, sessionId: string, ticket: string): Promise<PlaceView> {
    return this.views.viewOf(await this.rooms.enter(readTicket(this.signer, ticket, concertId, sessionId)));
  }
}
