import { phaseDuring } from '../../domain/waiting-room/room-phase.js';
import { callsPerMinute } from '../../domain/waiting-room/wait-estimate.js';
import type { RoomFigures, WaitingRoomStatus } from './waiting-room-queries.js';

export function statusOf(figures: RoomFigures): WaitingRoomStatus {
  const { room, sale, at } = figures;
  return {
    concertId: room.concertId,
    phase: phaseDuring(room, sale, at),
    opensAt: opensAt(figures),
    round: room.round,
    lobbySize: room.lobbySize,
    joined: room.joined,
    called: room.called,
    waiting: room.joined - room.called,
    ratePerMinute: room.ratePerMinute,
    callsPerMinute: callsPerMinute(figures),
    at,
  };
}

/** When the sale opens; null once it has, or if it opens at no set time. */
export function opensAt({ sale, at }: RoomFigures): Date | null {
  return sale.saleOpensAt && sale.saleOpensAt > at ? sale.saleOpensAt : null;
}
