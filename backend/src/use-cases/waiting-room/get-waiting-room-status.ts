import { notFound } from '../../domain/kernel/domain-error.js';
import type { WaitingRoomQueries, WaitingRoomStatus } from './waiting-room-queries.js';

/** How the line at a concert stands, for everybody. */
export class GetWaitingRoomStatus {
  constructor(private readonly queries: WaitingRoomQueries) {}

  async execute(concertId: string): Promise<WaitingRoomStatus> {
    const status = await this.queries.findStatus(concertId);
    if (!status) throw notFound('concert');
    return status;
  }
}
