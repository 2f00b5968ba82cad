import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';
import { IdGenerator } from '../../domain/kernel/id-generator.js';

const bytesAnId = 16;
const idsAFill = 512;

/** What counts the ids of one millisecond has 32 bits. */
const sequenceEnd = 2 ** 32;

/**
 * Ids of one process ascend, even those of the same millisecond and after the clock was set back. Random bytes
 * are fetched for many ids at once, as asking for them costs more than the bytes.
 */
export class UuidV7Generator extends IdGenerator {
  private readonly pool = Buffer.alloc(bytesAnId * idsAFill);
  private used = this.pool.length;
  private msecs = -Infinity;
  private seq = 0;

  next(): string {
    const random = this.draw();
    const now = Date.now();
    if (now > this.msecs) {
      this.msecs = now;
      // Begins at a random place of the lower half, which leaves room to count.
      this.seq = random.readUInt32BE() >>> 1;
    } else if (++this.seq === sequenceEnd) {
      this.msecs++;
      this.seq = 0;
    }
    return v7({ random, msecs: this.msecs, seq: this.seq });
  }

  /** Bytes that nobody was given before. */
  private draw(): Buffer {
    if (this.used === this.pool.length) {
      randomFillSync(this.pool);
      this.used = 0;
    }
    return this.pool.subarray(this.used, (this.used += bytesAnId));
  }
}
