/** How many somebody gets, to get in without the telephone. */
export const recoveryCodeCount = 10;

/** Codes that work once each, for who has lost the telephone. */
export abstract class RecoveryCodes {
  /** As many as somebody gets, with 80 random bits each. */
  abstract draw(): string[];
  /** What is stored of a code, however it was typed. */
  abstract hash(code: string): Buffer;
}
