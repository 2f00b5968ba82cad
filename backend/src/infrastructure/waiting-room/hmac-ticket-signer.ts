import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Ticket, TicketSigner } from '../../domain/waiting-room/ticket.js';
import { uuidFromBytes, uuidToBytes } from '../database/uuid-column.js';
import { deriveKey } from '../kernel/derive-key.js';

/** Concert, round, place, session, and the milliseconds at which the place was taken. */
const payloadBytes = 16 + 4 + 4 + 16 + 6;

/** Tickets are base64url of what they say, a dot, and base64url of its HMAC-SHA256. */
export class HmacTicketSigner extends TicketSigner {
  private readonly key: Buffer;

  constructor({ appSecret }: { readonly appSecret: string }) {
    super();
    this.key = deriveKey(appSecret, 'waiting room tickets');
  }

  sign(ticket: Ticket): string {
    const payload = payloadOf(ticket).toString('base64url');
    return `${payload}.${this.signatureOf(payload)}`;
  }

  /** The text itself is compared: base64url has several spellings. */
  read(text: string): Ticket | null {
    const [payload = '', signature = '', ...rest] = text.split('.');
    const expected = Buffer.from(this.signatureOf(payload));
    const given = Buffer.from(signature);
    if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    return ticketOf(Buffer.from(payload, 'base64url'));
  }

  private signatureOf(payload: string): string {
    return createHmac('sha256', this.key).update(payload).digest('base64url');
  }
}

function payloadOf({ concertId, round, place, sessionId, joinedAt }: Ticket): Buffer {
  const payload = Buffer.alloc(payloadBytes);
  uuidToBytes(concertId).copy(payload, 0);
  payload.writeUInt32BE(round, 16);
  payload.writeUInt32BE(place, 20);
  uuidToBytes(sessionId).copy(payload, 24);
  payload.writeUIntBE(joinedAt.getTime(), 40, 6);
  return payload;
}

function ticketOf(payload: Buffer): Ticket {
  return {
    concertId: uuidFromBytes(payload.subarray(0, 16)),
    round: payload.readUInt32BE(16),
    place: payload.readUInt32BE(20),
    sessionId: uuidFromBytes(payload.subarray(24, 40)),
    joinedAt: new Date(payload.readUIntBE(40, 6)),
  };
}
