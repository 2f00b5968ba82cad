import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { problemCodes, statusOf } from '../../src/presentation/http/problem-codes.js';
import { problemTypes } from '../../src/presentation/http/problem-types.js';

test('docs/errors.md has exactly one row for every code, with its status and meaning', () => {
  const text = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8');
  const rows = text.split('\n').filter((line) => line.startsWith('| `'));
  const expected = problemCodes.map(
    (code) => `| \`${code}\` | ${statusOf(code)} | ${problemTypes[code].meaning} |`,
  );
  expect(rows).toEqual(expected);
});
