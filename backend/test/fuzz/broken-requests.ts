import fc from 'fast-check';
import { marker, oddStrings, oddValues, valuesNear } from './odd-values.js';
import type { Operation } from './operations-of.js';
import { boundsIn } from './reading-schemas.js';
import type { Recipe } from './recipe.js';
import { type Break, breakAt, placesIn } from './break-at.js';
import { validRequestsOf } from './valid-requests.js';

/** Requests of an operation that the document allows but for one thing. */
export function brokenRequestsOf(operation: Operation): fc.Arbitrary<Recipe> {
  const values = fc.oneof(oddValues, valuesNear(boundsIn([operation.parameters, operation.body?.schema])));
  const breaks: fc.Arbitrary<Break> = fc.record({
    how: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'add', 'repeat'),
    value: values,
  });
  const text = fc.oneof(values.map(asText), oddStrings);
  return fc
    .tuple(validRequestsOf(operation), fc.nat(), breaks, text)
    .map(([recipe, nth, broken, odd]) => brokenOnce(recipe, nth, broken, odd));
}

function brokenOnce(recipe: Recipe, nth: number, broken: Break, text: string): Recipe {
  const { parameters, query, headers, body } = recipe;
  const variants: (() => Recipe)[] = [
    ...Object.keys(parameters).map((name) => () => ({
      ...recipe,
      parameters: { ...parameters, [name]: text },
    })),
    ...query.map((_, index) => () => ({ ...recipe, query: brokenQuery(query, index, broken, text) })),
    ...Object.keys(headers).map((name) => () => ({
      ...recipe,
      headers: { ...headers, [name]: text },
    })),
    ...(body && 'json' in body
      ? placesIn(body.json).map((place) => () => {
          return { ...recipe, body: { type: body.type, json: breakAt(body.json, place, broken) } };
        })
      : []),
    () => ({ ...recipe, query: [...query, [`x${marker}`, text]] }),
  ];
  return variants[nth % variants.length]!();
}

function brokenQuery(query: Recipe['query'], index: number, { how }: Break, text: string): Recipe['query'] {
  const [name] = query[index]!;
  if (how === 'remove') return query.toSpliced(index, 1);
  if (how === 'repeat') return [...query, query[index]!];
  return how === 'add' ? [...query, [name, text]] : query.with(index, [name, text]);
}

const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value).slice(0, 6000));
