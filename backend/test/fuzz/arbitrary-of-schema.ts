import fc from 'fast-check';
import { fromWorld } from './from-world.js';
import { nounOf } from './nouns.js';
import { alternativesOf, boundsOf, isWithin, merged, typesOf } from './reading-schemas.js';
import type { Schema } from './operations-of.js';
import { stringsOf } from './strings-of-schema.js';

/**
 * Values that are valid by a JSON schema. With nouns, under which the world may know such a value, ids and some others
 * are left to the world.
 */
export function arbitraryOf(schema: Schema, nouns: readonly string[] = []): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.allOf) return arbitraryOf(merged(schema), nouns);
  const choices = alternativesOf(schema);
  if (choices) return fc.oneof(...choices.map((choice) => arbitraryOf(choice, nouns)));
  if (schema.examples) {
    const made = arbitraryOf({ ...schema, examples: undefined }, nouns);
    return fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom(...schema.examples) },
      { weight: 2, arbitrary: made },
    );
  }
  return fc.oneof(...typesOf(schema).map((type) => ofType(type, schema, nouns)));
}

function ofType(type: string, schema: Schema, nouns: readonly string[]): fc.Arbitrary<unknown> {
  switch (type) {
    case 'object':
      return objectsOf(schema, nouns);
    case 'array':
      return arraysOf(schema, nouns);
    case 'string':
      return mostly(isId(schema) ? 12 : 2, nouns, schema, stringsOf(schema));
    case 'integer':
      return mostly(1, nouns, schema, integersOf(schema));
    case 'number':
      return fc.double({ ...boundsOf(schema), noNaN: true, noDefaultInfinity: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue();
  }
}

/** Taken from the world so many times as often as made up. */
function mostly(weight: number, nouns: readonly string[], schema: Schema, made: fc.Arbitrary<unknown>) {
  if (nouns.length === 0) return made;
  const known = fromWorld(nouns, isId(schema), made, (value) => isWithin(schema, value));
  return fc.oneof({ weight, arbitrary: known }, { weight: 1, arbitrary: made });
}

const isId = (schema: Schema) => schema.format === 'uuid';

function objectsOf(schema: Schema, [noun]: readonly string[]): fc.Arbitrary<object> {
  const { properties = {}, required = [], additionalProperties, propertyNames } = schema;
  const names = Object.keys(properties);
  if (names.length === 0 && typeof additionalProperties === 'object') {
    const keys = stringsOf(propertyNames ?? { minLength: 1, maxLength: 20 });
    return fc.dictionary(keys, arbitraryOf(additionalProperties), { maxKeys: 5, noNullPrototype: true });
  }
  const members = names.map((name) => {
    const nouns = noun === undefined ? [] : [nounOf(name, noun)];
    return [name, arbitraryOf(properties[name]!, nouns)] as const;
  });
  return recordOf(Object.fromEntries(members), required);
}

/** Objects of these members: all that are required, and of the others at most one mostly, as many seldom fit. */
export function recordOf(
  members: Readonly<Record<string, fc.Arbitrary<unknown>>>,
  required: readonly string[],
): fc.Arbitrary<Record<string, unknown>> {
  const names = Object.keys(members);
  const requiredKeys = names.filter((name) => required.includes(name));
  const any = fc.record(members, { requiredKeys, noNullPrototype: true });
  const few = [[], ...names.filter((name) => !required.includes(name))].map((name) => {
    const kept = requiredKeys.concat(name).map((key) => [key, members[key]!]);
    return fc.record(Object.fromEntries(kept) as typeof members, { noNullPrototype: true });
  });
  return fc.oneof({ weight: 1, arbitrary: any }, { weight: 2, arbitrary: fc.oneof(...few) });
}

function arraysOf(schema: Schema, nouns: readonly string[]): fc.Arbitrary<unknown[]> {
  if (schema.prefixItems) return fc.tuple(...schema.prefixItems.map((item) => arbitraryOf(item)));
  const item = arbitraryOf(schema.items ?? {}, nouns);
  const minLength = schema.minItems ?? 0;
  const longest = schema.maxItems ?? Infinity;
  const short = { minLength, maxLength: Math.min(longest, Math.max(1, minLength)) };
  const long = { minLength, maxLength: Math.min(longest, minLength + 4) };
  // Few lists make sense with the same thing in them twice.
  const once = fc.oneof(fc.uniqueArray(item, short), fc.uniqueArray(item, long));
  if (schema.uniqueItems) return once;
  return fc.oneof({ weight: 4, arbitrary: once }, { weight: 1, arbitrary: fc.array(item, long) });
}

/** Small ones mostly: the world's halls have few seats. */
function integersOf(schema: Schema): fc.Arbitrary<number> {
  const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = boundsOf(schema);
  const step = schema.multipleOf ?? 1;
  const all = { min: Math.ceil(min / step), max: Math.floor(max / step) };
  const low = Math.max(all.min, Math.min(0, all.max));
  const small = fc.integer({ min: low, max: Math.min(all.max, low + 12) });
  return fc
    .oneof({ weight: 60, arbitrary: small }, { weight: 1, arbitrary: fc.integer(all) })
    .map((steps) => steps * step);
}
