import { DomainError } from '../kernel/domain-error.js';

/** What somebody who waits holds, signed: their place in one round of one concert's line. */
export interface Ticket {
  readonly concertId: string;
  readonly round: number;
  readonly place: number;
  readonly sessionId: string;
  readonly joinedAt: Date;
}

/** A ticket as its holder keeps it. */
export abstract class TicketSigner {
  abstract sign(ticket: Ticket): string;
  /** Null for what was not signed here. */
  abstract read(text: string): Ticket | null;
}

/** The ticket behind a text, if it is one for this concert and of this session. */
export function readTicket(signer: TicketSigner, text: string, concertId: string, sessionId: string): Ticket {
  const ticket = signer.read(text);
  if (ticket?.concertId !== concertId) {
    throw new DomainError('TICKET_INVALID', 'This is not a ticket for the line at this concert.');
  }
  if (ticket.sessionId !== sessionId) {
    throw new DomainError('TICKET_NOT_YOURS', 'This ticket was given to somebody else.');
  }
  return ticket;
}

export function ensureThisRound({ round }: Ticket, room: { readonly round: number }): void {
  if (round !== room.round) {
    throw new DomainError('TICKET_EXPIRED', 'This ticket is for a line that is over. Get in line again.');
  }
}
