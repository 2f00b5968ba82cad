import { createHmac, randomBytes } from 'node:crypto';
import { LineShuffle } from '../../domain/waiting-room/line-shuffle.js';
import type { Mix } from '../../domain/waiting-room/permute.js';

/** Mixes by HMAC-SHA256: without the key nobody can tell a mixed number from a drawn one. */
export class HmacLineShuffle extends LineShuffle {
  drawKey(): Uint8Array {
    return randomBytes(16);
  }

  mixOf(key: Uint8Array): Mix {
    const input = Buffer.alloc(8);
    return (round, half) => {
      input.writeUInt32BE(round, 0);
      input.writeUInt32BE(half, 4);
      return createHmac('sha256', key).update(input).digest().readUIntBE(0, 6);
    };
  }
}
