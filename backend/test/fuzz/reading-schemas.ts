import type { Schema } from './operations-of.js';

/** The types a value may have; a schema that names none may tell by its other words. */
export function typesOf(schema: Schema): string[] {
  const types = [schema.type ?? typeByWords(schema)].flat();
  return schema.nullable ? [...types, 'null'] : [...types];
}

function typeByWords({ properties, items, prefixItems }: Schema): string {
  if (properties) return 'object';
  return items || prefixItems ? 'array' : 'any';
}

export function boundsOf({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Schema): {
  min?: number;
  max?: number;
} {
  const min = minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + 1);
  const max = maximum ?? (exclusiveMaximum === undefined ? undefined : exclusiveMaximum - 1);
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

/** Whether text or a whole number keeps to a schema's bounds. */
export function isWithin(schema: Schema, value: unknown): boolean {
  if (typeof value === 'string') {
    const { minLength = 0, maxLength = Infinity } = schema;
    return typesOf(schema).includes('string') && value.length >= minLength && value.length <= maxLength;
  }
  if (typeof value !== 'number') return false;
  const { min = -Infinity, max = Infinity } = boundsOf(schema);
  return typesOf(schema).includes('integer') && Number.isInteger(value) && value >= min && value <= max;
}

/** One schema for several that hold together: their members are put together, else the later one wins. */
export function merged({ allOf = [], ...rest }: Schema): Schema {
  return allOf.reduce<Schema>(
    (whole, part) => ({
      ...whole,
      ...part,
      ...((whole.properties || part.properties) && {
        properties: { ...whole.properties, ...part.properties },
      }),
      ...((whole.required || part.required) && {
        required: [...(whole.required ?? []), ...(part.required ?? [])],
      }),
    }),
    rest,
  );
}

/** The schemas of which one must hold; of `oneOf`, none may have what only another asks for. */
export function alternativesOf({ anyOf, oneOf, ...rest }: Schema): Schema[] | null {
  if (anyOf) return anyOf.map((one) => merged({ ...rest, allOf: [one] }));
  if (!oneOf) return null;
  return oneOf.map((one) => {
    const others = oneOf.filter((other) => other !== one).flatMap(({ required = [] }) => required);
    const { properties = {}, ...whole } = merged({ ...rest, allOf: [one] });
    const kept = Object.entries(properties).filter(
      ([name]) => !others.includes(name) || whole.required?.includes(name),
    );
    return { ...whole, ...(kept.length > 0 && { properties: Object.fromEntries(kept) }) };
  });
}

const boundWords = ['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems'] as const;

/** Every bound that is named anywhere in a schema: what lies just beyond one is worth trying. */
export function boundsIn(schema: unknown): number[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = boundWords.map((word) => (schema as Schema)[word]).filter((bound) => typeof bound === 'number');
  return [...own, ...Object.values(schema).flatMap(boundsIn)];
}
