/** One broken invariant: which one, at which concert, and the rows that show it. */
export interface Violation {
  readonly invariant: string;
  readonly concertId: string;
  readonly detail: string;
}

/** Checks what must always hold, over all concerts, in one consistent snapshot: the overselling alarm. */
export abstract class Auditor {
  abstract audit(): Promise<readonly Violation[]>;
}
