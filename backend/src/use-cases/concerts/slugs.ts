/** Makes the readable part of a concert's address. */
export abstract class Slugs {
  /** A slug for this name that no concert has yet. */
  abstract freeSlugFor(name: string): Promise<string>;
}
