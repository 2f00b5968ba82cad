import type { Operation } from './operations-of.js';

/** What is sent as a body: JSON, or text as it is. */
export type Body =
  { readonly type: string; readonly json: unknown } | { readonly type: string | null; readonly text: string };

/** Who is to call: the owner of what it is about, somebody who could do it before, or this one. */
export interface CallerChoice {
  readonly kind: 'owner' | 'able' | 'any';
  readonly nth: number;
}

/** A request that is not sent yet. Its values may be left to the world. */
export interface Recipe {
  /** What it was made from. */
  readonly operation: Operation;
  readonly method: string;
  /** The template of the path, or a path as it is. */
  readonly path: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly query: readonly (readonly [name: string, value: unknown])[];
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Body | null;
  readonly caller: CallerChoice;
  /** Which of the things that fit it is about. */
  readonly about: number;
  /** A cookie instead of a header carries the session. */
  readonly byCookie: boolean;
}
