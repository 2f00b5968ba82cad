import fc from 'fast-check';
import { marker, oddStrings, oddValues } from './odd-values.js';
import type { Operation } from './operations-of.js';
import type { Body, Recipe } from './recipe.js';
import { validRequestsOf } from './valid-requests.js';

const contentTypes = fc.constantFrom(
  ...[
    'application/json',
    'application/json; charset=utf-16',
    'application/json;;',
    'text/plain',
    'text/json',
    '',
  ],
  ...[
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    marker,
    'a/b/c',
  ],
  ...['application/merge-patch+json', 'APPLICATION/JSON', 'application/jsonx', null],
);

const brokenTexts = fc.constantFrom(
  ...[
    '',
    ' ',
    '{',
    '[',
    '"',
    'nul',
    'undefined',
    '{"a":1,}',
    "{'a':1}",
    '{"a":1}{"b":2}',
    '\ufeff{}',
    '// x\n{}',
  ],
  ...[
    '-',
    '1e400',
    '[1e400]',
    '{"seats":[-0]}',
    '{"a":1,"a":2}',
    '\u0000',
    '"\\ud800"',
    '"\\x"',
    `${marker}`,
  ],
  ...[
    `{"${marker}`,
    `<a>${marker}</a>`,
    `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    'a=b&a=c',
    `{"__proto__":{"a":1}}`,
    '['.repeat(5000),
    '{"a":'.repeat(5000),
  ],
);

const bodies: fc.Arbitrary<Body> = fc.oneof(
  oddValues.map((json) => ({ type: 'application/json', json })),
  fc.record({ type: contentTypes, text: brokenTexts }),
  fc.record({ type: contentTypes, text: oddValues.map((value) => JSON.stringify(value)) }),
  fc.record({ type: contentTypes, text: fc.string({ unit: 'binary' }) }),
);

const methods = fc.constantFrom(
  'GET',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'HEAD',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'QUERY',
);

const queries = fc.array(
  fc.tuple(fc.oneof(oddStrings, fc.constantFrom('limit', 'cursor', '__proto__')), oddStrings),
  {
    maxLength: 4,
  },
);

/** Pieces of paths that are written as nobody should. */
const oddPieces = fc.constantFrom(
  ...[
    '%',
    '%zz',
    '%00',
    '%2e%2e',
    '%2F',
    '%ED%A0%80',
    '%C0%AE',
    '%F0%9F%8E%B5',
    '..',
    '.',
    '',
    '\\',
    ';x=1',
    '~',
  ],
  ...[
    marker,
    `${marker}?${marker}`,
    'x'.repeat(3000),
    '{id}',
    '*',
    '%u0041',
    '?&&==&a[]=1&a[b]=2',
    '?%',
    '#x',
    '\xff',
  ],
);

const oddHeaders = fc.dictionary(
  fc.constantFrom(
    'idempotency-key',
    'accept',
    'if-none-match',
    'cookie',
    'authorization',
    'range',
    'expect-ct',
  ),
  fc.oneof(
    oddStrings,
    fc.constantFrom(
      'Bearer',
      `Bearer ${marker}`,
      'Basic YTpi',
      'fermata_session=x',
      '*/*',
      'text/csv',
      'W/"1"',
    ),
  ),
  { maxKeys: 3, noNullPrototype: true },
);

/** Requests that have little left of what the document says about an operation. */
export function wildRequestsOf(operation: Operation): fc.Arbitrary<Recipe> {
  const like = validRequestsOf(operation);
  return fc.oneof(
    fc.tuple(like, bodies).map(([recipe, body]) => ({ ...recipe, body })),
    fc.tuple(like, queries).map(([recipe, query]) => ({ ...recipe, query })),
    fc.tuple(like, oddHeaders).map(([recipe, headers]) => ({ ...recipe, headers })),
    fc.tuple(like, methods).map(([recipe, method]) => ({ ...recipe, method })),
    fc.tuple(like, fc.nat(), oddPieces).map(([recipe, at, piece]) => ({
      ...recipe,
      path: withPiece(recipe.path, at, piece),
    })),
    like.map((recipe) => ({ ...recipe, byCookie: true })),
  );
}

/** The API's address stays: what lies beside it is the web app's. */
function withPiece(path: string, at: number, piece: string): string {
  const steps = path.split('/');
  return steps.with(2 + (at % (steps.length - 2)), piece).join('/');
}
