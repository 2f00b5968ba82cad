import type { FromWorld } from './from-world.js';
import { collectionOf, cursorNoun, nounOf } from './nouns.js';

/** What one answer told about one thing, such as a booking with its seats: values by noun. */
export interface Thing {
  /** The name of who was told. */
  readonly owner: string;
  /** Its own id, if it has one. */
  readonly id: unknown;
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
      const values = new Map<string, unknown[]>();
      collect(item, collectionOf(path), values);
      this.remember({ owner: caller, id: (item as { id?: unknown } | null)?.id, values });
    }
    if (typeof nextCursor === 'string') {
      const values = new Map([[cursorNoun(path), [nextCursor]]]);
      this.remember({ owner: caller, id: undefined, values });
    }
    this.things = this.things.slice(-longestMemory);
  }

  /** Who could do this before. */
  whoCan(operation: string): string[] {
    return [...(this.able.get(operation) ?? [])];
  }

  /** A thing of which as much of what is wanted is known as of any, of the owner's if there is; the latest first. */
  thingFor(wants: readonly FromWorld[], nth: number, owner: string | null): Thing | null {
    const ids = wants.filter(({ isId }) => isId);
    const decisive = ids.length > 0 ? ids : wants;
    const fitting = this.things
      .map((thing) => ({ thing, score: decisive.filter((wanted) => knows(thing, wanted)).length }))
      .filter(({ score }) => score > 0);
    const own = fitting.filter(({ thing }) => thing.owner === owner);
    const choice = own.length > 0 ? own : fitting;
    const best = Math.max(...choice.map(({ score }) => score));
    const bestOnes = choice.filter(({ score }) => score === best);
    return bestOnes.at(-1 - (nth % bestOnes.length))?.thing ?? null;
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

  /** The latest are asked about most, and what is over the least, whoever was told of it before. */
  private remember(thing: Thing): void {
    const isOver = ended.includes(thing.values.get('status')?.[0]);
    const others = this.things.filter(
      ({ id, owner }) => id === undefined || id !== thing.id || (!isOver && owner !== thing.owner),
    );
    this.things = isOver ? [thing, ...others] : [...others, thing];
  }
}

const ended: readonly unknown[] = ['cancelled', 'expired'];

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
