import fc from 'fast-check';
import { fromWorld } from './from-world.js';
import { nounOf } from './nouns.js';
import { boundsOf, isWithin, merged, typesOf } from './reading-schemas.js';
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
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => arbitraryOf(choice, nouns)));
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
  const requiredKeys = required.filter((name) => names.includes(name));
  const all = fc.record(Object.fromEntries(members), { requiredKeys, noNullPrototype: true });
  const needed = members.filter(([name]) => requiredKeys.includes(name));
  const optional = members.filter(([name]) => !requiredKeys.includes(name));
  if (optional.length === 0) return all;
  // The more members there are, the less they go together.
  const one = optional.map((member) =>
    fc.record(Object.fromEntries([...needed, member]), { noNullPrototype: true }),
  );
  return fc.oneof({ weight: 1, arbitrary: all }, { weight: 2, arbitrary: fc.oneof(...one) });
}

function arraysOf(schema: Schema, nouns: readonly string[]): fc.Arbitrary<unknown[]> {
  if (schema.prefixItems) return fc.tuple(...schema.prefixItems.map((item) => arbitraryOf(item)));
  const item = arbitraryOf(schema.items ?? {}, nouns);
  const minLength = schema.minItems ?? 0;
  const maxLength = Math.min(schema.maxItems ?? Infinity, minLength + 4);
  // Few lists make sense with the same thing in them twice.
  const once = fc.uniqueArray(item, { minLength, maxLength });
  if (schema.uniqueItems) return once;
  const often = fc.array(item, { minLength, maxLength });
  return fc.oneof({ weight: 4, arbitrary: once }, { weight: 1, arbitrary: often });
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
