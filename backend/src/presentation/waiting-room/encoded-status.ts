import { createHash } from 'node:crypto';
import type { WaitingRoomStatus } from '../../use-cases/waiting-room/waiting-room-queries.js';

export interface EncodedStatus {
  readonly body: Buffer;
  readonly etag: string;
}

const encoded = new WeakMap<WaitingRoomStatus, EncodedStatus>();

/** All who ask within a second are answered the same object, which is encoded once. */
export function encodeStatus(status: WaitingRoomStatus): EncodedStatus {
  const known = encoded.get(status);
  if (known) return known;
  const fresh = { body: Buffer.from(JSON.stringify(status)), etag: etagOf(status) };
  encoded.set(status, fresh);
  return fresh;
}

/** Weak, as it leaves out when it was looked. */
function etagOf({ at: _, ...news }: WaitingRoomStatus): string {
  const digest = createHash('sha256').update(JSON.stringify(news)).digest('base64url');
  return `W/"${digest.slice(0, 22)}"`;
}
