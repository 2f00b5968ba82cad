import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeEach, expect, test } from '@jest/globals';
import { SharedReads } from '../../src/infrastructure/database/shared-reads.js';

/** Each statement that was sent, with what lets it answer: its keys in capitals, null for `x`. */
let statements: { keys: readonly string[]; answer: () => void; fail: (error: Error) => void }[];
let reads: SharedReads<string, string>;

beforeEach(() => {
  statements = [];
  reads = new SharedReads(
    (keys: readonly string[]) =>
      new Promise<(string | null)[]>((resolve, reject) => {
        const values = keys.map((key) => (key === 'x' ? null : key.toUpperCase()));
        statements.push({ keys, answer: () => resolve(values), fail: reject });
      }),
  );
});

const sent = () => statements.map(({ keys }) => keys.join(''));

test('what is asked for in one turn shares a statement, and everybody gets their own answer', async () => {
  const found = ['a', 'x', 'b'].map((key) => reads.find(key));
  await nextTurn();
  expect(sent()).toEqual(['axb']);
  statements[0]!.answer();
  expect(await Promise.all(found)).toEqual(['A', null, 'B']);
});

test('a statement that hangs is overtaken; what gathers behind two shares the next', async () => {
  const stuck = reads.find('a');
  await nextTurn();
  const quick = reads.find('b');
  await nextTurn();
  const late = ['c', 'd'].map((key) => reads.find(key));
  await nextTurn();
  expect(sent()).toEqual(['a', 'b']);

  statements[1]!.answer();
  expect(await quick).toBe('B');
  await nextTurn();
  expect(sent()).toEqual(['a', 'b', 'cd']);
  statements[2]!.answer();
  expect(await Promise.all(late)).toEqual(['C', 'D']);
  statements[0]!.answer();
  expect(await stuck).toBe('A');
});

test('a statement that fails fails for those who share it only', async () => {
  const failed = [reads.find('a'), reads.find('b')].map((find) =>
    find.catch((error: Error) => error.message),
  );
  await nextTurn();
  const fine = reads.find('c');
  await nextTurn();
  statements[0]!.fail(new Error('lost'));
  statements[1]!.answer();
  expect(await Promise.all(failed)).toEqual(['lost', 'lost']);
  expect(await fine).toBe('C');
});

test('a statement takes 256 keys at most', async () => {
  const keys = Array.from({ length: 600 }, (_, index) => `k${index}`);
  const found = keys.map((key) => reads.find(key));
  for (let turn = 0; turn < 3; turn++) {
    await nextTurn();
    statements[turn]!.answer();
  }
  expect(await Promise.all(found)).toEqual(keys.map((key) => key.toUpperCase()));
  expect(statements.map((statement) => statement.keys.length)).toEqual([256, 256, 88]);
});
