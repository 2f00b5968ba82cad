import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { OpenApiCheck } from '../support/open-api-check.js';
import { arbitraryOf } from './arbitrary-of-schema.js';
import { brokenRequestsOf } from './broken-requests.js';
import { isAllowed } from './is-allowed.js';
import { faultOf } from './judge.js';
import { marker } from './odd-values.js';
import { operationsOf, type Schema } from './operations-of.js';
import type { PreparedRequest } from './prepare.js';
import type { Recipe } from './recipe.js';

const ajv = new Ajv2020({ strict: false });
(addFormats as unknown as (ajv: Ajv2020) => void)(ajv);

const text = { type: 'string' };

test.each<Schema>([
  {
    type: 'object',
    properties: { a: text, b: text },
    required: ['a'],
    additionalProperties: false,
  },
  { type: 'object', additionalProperties: { type: 'integer' } },
  { type: 'object', properties: { a: text, b: text }, oneOf: [{ required: ['a'] }, { required: ['b'] }] },
  { type: 'object', properties: { a: text, b: text }, anyOf: [{ required: ['a'] }, { required: ['b'] }] },
  {
    allOf: [
      { type: 'object', properties: { a: text } },
      { type: 'object', required: ['a'] },
    ],
  },
  { type: 'array', items: { type: 'integer', minimum: 1, maximum: 3 }, minItems: 2, maxItems: 9 },
  { type: 'array', items: text, uniqueItems: true, maxItems: 0 },
  { type: 'array', prefixItems: [{ type: 'integer' }, text] },
  { type: 'string', minLength: 3, maxLength: 5 },
  { type: 'string', pattern: '^[a-z]{2}-\\d+$', maxLength: 8 },
  ...['uuid', 'email', 'date-time', 'uri'].map((format) => ({ type: 'string', format })),
  { type: 'integer', minimum: -5, maximum: -2 },
  { type: 'integer', exclusiveMinimum: 3, exclusiveMaximum: 5 },
  { type: 'integer', minimum: 1, multipleOf: 7 },
  { type: 'number', minimum: 0.5, maximum: 0.75 },
  { type: ['string', 'null'], minLength: 1 },
  { enum: ['a', 1, null] },
  { const: false },
])('what is made from a schema is valid by it: %j', (schema) => {
  fc.assert(fc.property(arbitraryOf(schema), (value) => ajv.validate(schema, value)));
});

const problem = (status: number) => ({
  description: '',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  status,
});

const document = {
  openapi: '3.1.0',
  paths: {
    '/api/things/{id}': {
      post: {
        operationId: 'makeThing',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: { size: { type: 'integer', minimum: 1, maximum: 9 } },
                required: ['size'],
                additionalProperties: false,
              },
            },
          },
        },
        responses: {
          200: { content: { 'application/json': { schema: { type: 'object', required: ['id'] } } } },
          409: problem(409),
          503: problem(503),
        },
      },
    },
  },
  components: {
    schemas: {
      Problem: {
        type: 'object',
        properties: { code: text, detail: text, status: { type: 'integer' } },
        required: ['code', 'detail', 'status'],
      },
    },
  },
};
const api = new OpenApiCheck(document);
const [operation] = operationsOf(document);

function sent(body: object): PreparedRequest {
  const { method, path } = operation!;
  const recipe = { operation: operation!, method, path } as Recipe;
  const target = path.replace('{id}', '01890000-0000-7000-8000-000000000000');
  return { recipe, caller: 'nobody', token: null, method, target, headers: {}, body: JSON.stringify(body) };
}

function judged(status: number, body: unknown, request = sent({ size: 1 })): string | null {
  const contentType = status < 400 ? 'application/json' : 'application/problem+json; charset=utf-8';
  return faultOf(api, request, { status, contentType, text: JSON.stringify(body) });
}

const refusal = { code: 'SOLD_OUT', detail: 'Gone.', status: 409 };

describe('an answer', () => {
  test('that is documented and honest passes', () => {
    expect(judged(200, { id: 1 })).toBeNull();
    expect(judged(409, refusal)).toBeNull();
    expect(judged(503, { ...refusal, code: 'BUSY', status: 503 })).toBeNull();
  });

  test.each<[string, string | null]>([
    ['with a status that is not documented', judged(404, { ...refusal, status: 404 })],
    ['with a body that is not documented', judged(200, {})],
    ['that is an unexpected error', judged(500, { ...refusal, code: 'INTERNAL', status: 500 })],
    ['that is unavailable for no known reason', judged(503, { ...refusal, status: 503 })],
    ['that tells another status than it has', judged(409, { ...refusal, status: 400 })],
    [
      'that is an error but no problem',
      faultOf(api, sent({}), { status: 400, contentType: 'text/html', text: '' }),
    ],
    ['that repeats what was sent', judged(409, { ...refusal, detail: `No ${marker}.` })],
    [
      'that repeats a value in a pointer',
      judged(409, { ...refusal, errors: [{ pointer: `/${marker}`, detail: '' }] }),
    ],
    ['that accepts what the document forbids', judged(200, { id: 1 }, sent({ size: 10 }))],
  ])('%s does not', (_, fault) => {
    expect(fault).not.toBeNull();
  });

  test('may name a field that was sent in a pointer', () => {
    const errors = [{ pointer: `/${marker}`, detail: 'There is no such field.' }];
    expect(judged(409, { ...refusal, errors }, sent({ [marker]: 1 }))).toBeNull();
  });
});

test('nearly valid requests are mostly not allowed any more', () => {
  const bodies = fc.sample(brokenRequestsOf(operation!), { numRuns: 300, seed: 1 }).map(({ body }) => body);
  const broken = bodies.filter((body) => body && 'json' in body && !isAllowed(sent(body.json as object)));
  expect(broken.length).toBeGreaterThan(100);
});
