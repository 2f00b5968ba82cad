import type { FromWorld } from './from-world.js';
import { collectionOf, cursorNoun, nounOf } from './nouns.js';

/** What one answer told about one thing, such as a booking with its seats: values by noun. */
export interface Thing {
  /** The name of who was told. */
  readonly owner: string;
  readonly values: ReadonlyMap<string, readonly unknown[]>;
}

const longestMemory = 400;
const mostOfANoun = 20;

/** All that the callers have been told lately, so that they can ask about what there is. */
export class World {
  private things: Thing[] = [];
  private readonly able = new Map<string, Set<string>>();

  /** Remembers who could do something. */
  admit(caller: string, operation: string): void {
    const able = this.able.get(operation) ?? new Set();
    this.able.set(operation, able.add(caller));
  }

  /** Remembers what an answer told. */
  learn(caller: string, path: string, body: unknown): void {
    if (typeof body !== 'object' || body === null) return;
    const { items, nextCursor } = body as { items?: unknown[]; nextCursor?: unknown };
    for (const item of Array.isArray(items) ? items : [body]) {
      this.remember(caller, (values) => collect(item, collectionOf(path), values));
    }
    if (typeof nextCursor === 'string') {
      this.remember(caller, (values) => values.set(cursorNoun(path), [nextCursor]));
    }
    this.things = this.things.slice(-longestMemory);
  }

  /** Who could do this before. */
  whoCan(operation: string): string[] {
    return [...(this.able.get(operation) ?? [])];
  }

  /** A thing of which as much of what is wanted is known as of any; one of the latest for small numbers. */
  thingFor(wants: readonly FromWorld[], nth: number): Thing | null {
    const ids = wants.filter(({ isId }) => isId);
    const decisive = ids.length > 0 ? ids : wants;
    const scored = this.things.map((thing) => ({
      thing,
      score: decisive.filter((w) => knows(thing, w)).length,
    }));
    const best = Math.max(0, ...scored.map(({ score }) => score));
    const fitting = best > 0 ? scored.filter(({ score }) => score === best) : [];
    return fitting.at(-1 - (nth % fitting.length))?.thing ?? null;
  }

  lookUp(wanted: FromWorld, thing: Thing | null): unknown {
    const strangers = this.things.filter((other) => knows(other, wanted));
    const chosen =
      thing && knows(thing, wanted) && !wanted.isStray
        ? thing
        : strangers.at(-1 - (wanted.nth % strangers.length));
    const values = chosen ? valuesFor(chosen, wanted) : [];
    return values.length > 0 ? values[wanted.nth % values.length] : wanted.fallback;
  }

  private remember(owner: string, fill: (values: Map<string, unknown[]>) => void): void {
    const values = new Map<string, unknown[]>();
    fill(values);
    this.things.push({ owner, values });
  }
}

const knows = (thing: Thing, wanted: FromWorld) => valuesFor(thing, wanted).length > 0;

function valuesFor({ values }: Thing, { nouns, accepts }: FromWorld): unknown[] {
  const known = nouns.flatMap((noun) => values.get(noun) ?? []);
  return known.filter(accepts);
}

function collect(value: unknown, noun: string, values: Map<string, unknown[]>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, noun, values);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      const isThing = typeof member === 'object' && !Array.isArray(member);
      collect(member, isThing ? `${key}s` : nounOf(key, noun), values);
    }
  } else if (typeof value === 'string' || typeof value === 'number') {
    const known = values.get(noun) ?? [];
    if (known.length < mostOfANoun && !known.includes(value)) values.set(noun, [...known, value]);
  }
}
