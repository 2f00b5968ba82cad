import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** The header in which the web app hands back for whom it asks. */
export const visitorHeader = 'x-fermata-visitor';

const key = randomBytes(32);

/** Says in whose name a page is asked for; nobody but this process can write it. */
export function writeVisitorTicket(address: string): string {
  return `${address} ${signatureOf(address).toString('base64url')}`;
}

/** The address that a ticket of this process names; null for anything else. */
export function readVisitorTicket(ticket: unknown): string | null {
  if (typeof ticket !== 'string' || ticket.length > 120) return null;
  const [address = '', signature = ''] = ticket.split(' ');
  const given = Buffer.from(signature, 'base64url');
  const right = signatureOf(address);
  return given.length === right.length && timingSafeEqual(given, right) ? address : null;
}

function signatureOf(address: string): Buffer {
  return createHmac('sha256', key).update(address).digest();
}
