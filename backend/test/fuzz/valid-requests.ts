import fc from 'fast-check';
import { arbitraryOf, recordOf } from './arbitrary-of-schema.js';
import { callers } from './callers.js';
import { fromWorld } from './from-world.js';
import { collectionOf, cursorNoun, nounOfHeader, nounsOfPathParameter } from './nouns.js';
import type { Operation, Parameter } from './operations-of.js';
import type { Body, CallerChoice, Recipe } from './recipe.js';
import { stringsOf } from './strings-of-schema.js';

const callerChoices: fc.Arbitrary<CallerChoice> = fc.record({
  isAble: fc.constantFrom(true, true, true, false),
  nth: fc.nat(Object.keys(callers).length * 12 - 1),
  asksOwn: fc.constantFrom(true, true, true, false),
});

/** The latest things are mostly still as they were told. */
const places = fc.oneof(fc.nat(4), fc.nat(40));

/** Requests of an operation that the document allows. */
export function validRequestsOf(operation: Operation): fc.Arbitrary<Recipe> {
  return fc.record({
    operation: fc.constant(operation),
    method: fc.constant(operation.method),
    path: fc.constant(operation.path),
    parameters: parametersOf(operation, 'path'),
    query: parametersOf(operation, 'query').map((query) => Object.entries(query)),
    headers: parametersOf(operation, 'header'),
    body: bodiesOf(operation),
    caller: callerChoices,
    about: places,
    byCookie: fc.constant(false),
  });
}

function parametersOf(operation: Operation, place: Parameter['in']): fc.Arbitrary<Record<string, unknown>> {
  const parameters = operation.parameters.filter((parameter) => parameter.in === place);
  const values = parameters.map((parameter) => [parameter.name, valuesOf(parameter, operation)] as const);
  const requiredKeys = parameters.filter(({ required }) => required).map(({ name }) => name);
  return recordOf(Object.fromEntries(values), requiredKeys);
}

function valuesOf(
  { name, in: place, required, schema }: Parameter,
  { path }: Operation,
): fc.Arbitrary<unknown> {
  if (place === 'path') return fromWorld(nounsOfPathParameter(name, path), true, stringsOf(schema), isText);
  if (name === 'cursor') return fromWorld([cursorNoun(path)], false, stringsOf(schema), isText);
  if (place === 'header' && required) {
    return fromWorld([nounOfHeader(name)], false, arbitraryOf(schema), isText);
  }
  // Few keys, so that the same one comes again.
  if (place === 'header') return fc.oneof(fc.integer({ min: 1, max: 9 }).map(String), arbitraryOf(schema));
  return arbitraryOf(schema, [name === 'id' ? collectionOf(path) : name]);
}

const isText = (value: unknown) => typeof value === 'string';

function bodiesOf({ body, path }: Operation): fc.Arbitrary<Body | null> {
  if (!body) return fc.constant(null);
  const bodies = arbitraryOf(body.schema, [collectionOf(path)]).map((json) => ({
    type: 'application/json',
    json,
  }));
  return body.required ? bodies : fc.option(bodies);
}
