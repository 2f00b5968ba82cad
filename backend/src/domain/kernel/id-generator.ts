/** Draws identifiers: UUIDv7, so that rows written together lie together in the index. */
export abstract class IdGenerator {
  abstract next(): string;
}
