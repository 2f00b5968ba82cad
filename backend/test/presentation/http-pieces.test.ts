import { text } from 'node:stream/consumers';
import { describe, expect, test } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { canonicalJson } from '../../src/presentation/http/canonical-json.js';
import { csvOf, wantsCsv } from '../../src/presentation/http/csv.js';
import { pointerTo } from '../../src/presentation/http/field-errors.js';
import { idempotencyOf } from '../../src/presentation/http/idempotency-key.js';
import { issueWords } from '../../src/presentation/http/issue-words.js';
import { visitorAddress } from '../../src/presentation/http/visitor-address.js';

test('equal values have equal canonical JSON, whatever the order of their members', () => {
  expect(canonicalJson({ b: [1, { d: 1, c: 'x' }], a: null })).toBe('{"a":null,"b":[1,{"c":"x","d":1}]}');
  expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]));
});

test('an idempotency key comes with the hash of what was asked', () => {
  expect(idempotencyOf(undefined, {})).toBeNull();
  const one = idempotencyOf('k', { a: 1, b: 2 });
  expect(one).toEqual(idempotencyOf('k', { b: 2, a: 1 }));
  expect(one!.requestHash).toHaveLength(32);
  expect(idempotencyOf('k', { a: 1 })!.requestHash.equals(one!.requestHash)).toBe(false);
});

test('pointers escape what RFC 6901 says', () => {
  expect(pointerTo([])).toBe('');
  expect(pointerTo(['a/b', 0, 'c~d', ''])).toBe('/a~1b/0/c~0d/');
});

describe('CSV is wanted', () => {
  test.each<[string | undefined, boolean]>([
    [undefined, false],
    ['*/*', false],
    ['text/csv', true],
    ['Text/CSV; charset=utf-8', true],
    ['text/csv, application/json', true],
    ['application/json, text/csv', false],
    ['text/html', false],
  ])('by Accept: %s? %s', (accept, expected) => {
    expect(wantsCsv(accept)).toBe(expected);
  });
});

test('what begins like a formula is text in CSV, wherever it stands', async () => {
  const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '=cmd|"/c calc"!A1, and more\n=2'];
  const page = { items: formulas, nextCursor: null };
  const columns = { first: (formula: string) => formula, second: (formula: string) => formula };
  const csv = await text((await csvOf('all.csv', columns, () => Promise.resolve(page))).getStream());
  const written = formulas.map((formula) => {
    const cell = /[",\n\r]/.test(formula) ? `"'${formula.replaceAll('"', '""')}"` : `'${formula}`;
    return `${cell},${cell}\n`;
  });
  expect(csv).toBe(`first,second\n${written.join('')}`);
});

test('who has hung up already is counted like everybody else who has', () => {
  const request = { headers: {}, ip: undefined } as unknown as FastifyRequest;
  expect(visitorAddress(request)).toBe('gone');
});

test('what is wrong is said in words', () => {
  const schema = z.strictObject({
    needed: z.string(),
    text: z.string().min(1),
    long: z.string().max(2),
    short: z.string().min(3),
    whole: z.int(),
    big: z.number().max(5),
    list: z.array(z.int()).min(1),
    choice: z.enum(['a', 'b']),
    email: z.email(),
    id: z.uuid(),
  });
  const value = {
    text: '',
    long: 'abc',
    short: 'a',
    whole: 1.5,
    big: 6,
    list: [],
    choice: 'c',
    email: 'x',
    id: 'x',
  };
  const words = schema.safeParse(value, { error: issueWords }).error!.issues.map(({ message }) => message);
  expect(words).toEqual([
    'Is required.',
    'Must not be empty.',
    'Must have at most 2 characters.',
    'Must have at least 3 characters.',
    'Must be a whole number.',
    'Must be at most 5.',
    'Must have at least 1 entry.',
    'Must be one of: a, b.',
    'Must be an e-mail address.',
    'Must be an id (a UUID).',
  ]);
});
