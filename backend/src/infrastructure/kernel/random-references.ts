import { randomBytes } from 'node:crypto';
import { ReferenceGenerator, referenceFrom } from '../../domain/bookings/booking-reference.js';

const poolBytes = 4096;

/** Draws references from random bytes that are fetched a pool at a time. */
export class RandomReferences extends ReferenceGenerator {
  private pool = Buffer.alloc(0);
  private used = 0;

  next(): string {
    return referenceFrom(() => this.nextByte());
  }

  private nextByte(): number {
    if (this.used === this.pool.length) {
      this.pool = randomBytes(poolBytes);
      this.used = 0;
    }
    return this.pool[this.used++]!;
  }
}
