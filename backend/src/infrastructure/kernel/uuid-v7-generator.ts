import { v7 } from 'uuid';
import { IdGenerator } from '../../domain/kernel/id-generator.js';

/** Ids of one process ascend, even those of the same millisecond. */
export class UuidV7Generator extends IdGenerator {
  next(): string {
    return v7();
  }
}
