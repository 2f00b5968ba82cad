/** Draws what a new row needs; given in, so that deciding stays a pure function. */
export interface Draw {
  id(): string;
  reference(): string;
}
