import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Operation, Parameter } from './operations-of.js';
import type { PreparedRequest } from './prepare.js';

const strict = new Ajv2020({ strict: false });
const coercing = new Ajv2020({ strict: false, coerceTypes: true });
for (const ajv of [strict, coercing]) (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);

const bodyChecks = new Map<Operation, ValidateFunction>();
const queryChecks = new Map<Operation, ValidateFunction>();

/** Whether the document allows the body and the query of a request. Space around text counts nowhere. */
export function isAllowed({ recipe: { operation }, target, body }: PreparedRequest): boolean {
  return isBodyAllowed(operation, body) && isQueryAllowed(operation, target);
}

function isBodyAllowed(operation: Operation, body: string | null): boolean {
  if (!operation.body) return true;
  if (body === null) return !operation.body.required;
  const check = remembered(bodyChecks, operation, () => strict.compile(operation.body!.schema));
  return check(JSON.parse(body, (_, value: unknown) => (typeof value === 'string' ? value.trim() : value)));
}

/** An empty value counts as absent, as forms send it. */
function isQueryAllowed(operation: Operation, target: string): boolean {
  const given = [...new URL(target, 'http://localhost').searchParams].filter(
    ([, value]) => value.trim() !== '',
  );
  const query = Object.fromEntries(given.map(([name, value]) => [name, value.trim()]));
  const check = remembered(queryChecks, operation, () => coercing.compile(querySchema(operation.parameters)));
  return check(query);
}

function querySchema(parameters: readonly Parameter[]) {
  const ofQuery = parameters.filter((parameter) => parameter.in === 'query');
  const properties = Object.fromEntries(ofQuery.map(({ name, schema }) => [name, schema]));
  // Where no parameter is documented they are not looked at.
  return { type: 'object', properties, additionalProperties: ofQuery.length === 0 };
}

function remembered<K, V>(values: Map<K, V>, key: K, make: () => V): V {
  const value = values.get(key) ?? make();
  values.set(key, value);
  return value;
}
