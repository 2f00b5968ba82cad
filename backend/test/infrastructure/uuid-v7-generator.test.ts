import { afterEach, expect, jest, test } from '@jest/globals';
import { UuidV7Generator } from '../../src/infrastructure/kernel/uuid-v7-generator.js';

const version7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

afterEach(() => void jest.restoreAllMocks());

function draw(ids: UuidV7Generator, count: number): string[] {
  return Array.from({ length: count }, () => ids.next());
}

/** Whether each id comes after the one before it, as text and so as bytes. */
function ascend(ids: readonly string[]): boolean {
  return ids.every((id, index) => index === 0 || ids[index - 1]! < id);
}

function timeOf(id: string): number {
  return parseInt(id.replace('-', '').slice(0, 12), 16);
}

test('100,000 ids are UUIDs of version 7 and ascend', () => {
  const ids = draw(new UuidV7Generator(), 100_000);
  expect(ids.filter((id) => !version7.test(id))).toEqual([]);
  expect(ascend(ids)).toBe(true);
});

test('ids tell when they were drawn', () => {
  const before = Date.now();
  const time = timeOf(new UuidV7Generator().next());
  expect(time).toBeGreaterThanOrEqual(before);
  expect(time).toBeLessThanOrEqual(Date.now());
});

test('ids of one millisecond ascend, and so do those after the clock was set back', () => {
  const clock = jest.spyOn(Date, 'now').mockReturnValue(1_770_000_000_000);
  const generator = new UuidV7Generator();
  const ids = draw(generator, 100_000);
  clock.mockReturnValue(1_760_000_000_000);
  ids.push(...draw(generator, 1000));
  expect(ascend(ids)).toBe(true);
  expect(new Set(ids.map(timeOf)).size).toBe(1);
});

test('no random bytes come twice', () => {
  const tails = draw(new UuidV7Generator(), 100_000).map((id) => id.slice(-12));
  expect(new Set(tails).size).toBe(tails.length);
});

test('two processes draw different ids in the same millisecond', () => {
  jest.spyOn(Date, 'now').mockReturnValue(1_770_000_000_000);
  const [one, other] = [draw(new UuidV7Generator(), 1000), draw(new UuidV7Generator(), 1000)];
  expect(new Set([...one, ...other]).size).toBe(2000);
});
