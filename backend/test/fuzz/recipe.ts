import type { Operation } from './operations-of.js';

/** What is sent as a body: JSON, or text as it is. */
export type Body =
  { readonly type: string; readonly json: unknown } | { readonly type: string | null; readonly text: string };

/** Who is to call, and about whose things. */
export interface CallerChoice {
  /** One of those who could do it before, if there are. */
  readonly isAble: boolean;
  readonly nth: number;
  /** About what the caller was told, if that fits. */
  readonly asksOwn: boolean;
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
