import { ApiHeader } from '@nestjs/swagger';
import { invalidInput } from '../../domain/kernel/domain-error.js';

export const ticketHeader = 'waiting-room-ticket';

/** Documents the header that a ticket comes in. */
export const TicketHeader = () =>
  ApiHeader({
    name: 'Waiting-Room-Ticket',
    required: true,
    description: 'The `ticket` of the place.',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  });

export function ticketOf(header: string | undefined): string {
  if (header) return header;
  throw invalidInput({ pointer: '/Waiting-Room-Ticket', detail: 'Is missing.' });
}
