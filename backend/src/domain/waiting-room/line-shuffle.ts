import type { Mix } from './permute.js';

/** What shuffles a line: keys that nobody can guess, and what they mix numbers to. */
export abstract class LineShuffle {
  /** 128 random bits. */
  abstract drawKey(): Uint8Array;
  abstract mixOf(key: Uint8Array): Mix;
}
