import { api } from '@/shared/api/browser';
import { toProblem } from '@/shared/api/problem';
import type { WaitingPlace } from '@/shared/api/types';
import { unwrap } from '@/shared/api/unwrap';
import { forgetTicket, keepTicket, readTicket } from './ticket-store';

/** What this browser knows of its place in line. */
export interface KnownPlace {
  readonly place: WaitingPlace | null;
  /** How many were ahead at first, for how far one has come. */
  readonly aheadAtFirst: number | null;
  /** The code of why a place that was there is none any more. */
  readonly lost: string | null;
}

export const noPlace: KnownPlace = { place: null, aheadAtFirst: null, lost: null };

/** Answers that mean that the ticket is worth nothing. */
const endings = [
  'TICKET_INVALID',
  'TICKET_NOT_YOURS',
  'TICKET_EXPIRED',
  'WAITING_ROOM_OFF',
  'UNAUTHENTICATED',
];

/** Asks how the place stands that the ticket in this browser is for. Why there is none stays known from `before`. */
export async function readPlace(
  concertId: string,
  before: KnownPlace | undefined,
  signal: AbortSignal,
): Promise<KnownPlace> {
  const kept = readTicket(concertId);
  if (!kept) return { ...noPlace, lost: before?.lost ?? null };
  try {
    const header = { 'Waiting-Room-Ticket': kept.ticket };
    const place = await unwrap(
      api.GET('/api/concerts/{id}/waiting-room/place', {
        params: { path: { id: concertId }, header },
        signal,
      }),
    );
    return rememberPlace(concertId, place, kept.aheadAtFirst);
  } catch (error) {
    const { code } = toProblem(error);
    if (!endings.includes(code)) throw error;
    forgetTicket(concertId);
    return { ...noPlace, lost: code };
  }
}

/** Keeps the ticket for the next visit. */
export function rememberPlace(
  concertId: string,
  place: WaitingPlace,
  aheadBefore: number | null,
): KnownPlace {
  const aheadAtFirst = aheadBefore ?? place.ahead;
  keepTicket(concertId, { ticket: place.ticket, aheadAtFirst });
  return { place, aheadAtFirst, lost: null };
}
