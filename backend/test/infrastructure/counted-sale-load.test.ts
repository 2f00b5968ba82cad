import { expect, test } from '@jest/globals';
import { CountedSaleLoad } from '../../src/infrastructure/waiting-room/counted-sale-load.js';

test('counts the requests of the last minute, each concert for itself', () => {
  let seconds = 1000;
  const load = new CountedSaleLoad(() => seconds * 1000);
  const ask = (times: number) => {
    for (let time = 0; time < times; time++) load.noteHoldRequest('concert');
  };
  expect(load.holdsPerMinute('concert')).toBe(0);
  ask(5);
  seconds += 30;
  ask(3);
  expect(load.holdsPerMinute('concert')).toBe(8);
  expect(load.holdsPerMinute('other')).toBe(0);
  seconds += 29.9;
  expect(load.holdsPerMinute('concert')).toBe(8);
  seconds += 0.1;
  expect(load.holdsPerMinute('concert')).toBe(3);
  seconds += 30;
  expect(load.holdsPerMinute('concert')).toBe(0);
  seconds += 600;
  ask(2);
  expect(load.holdsPerMinute('concert')).toBe(2);
});

test('a hot sale is still counted while somebody asks for concerts that do not exist', () => {
  const load = new CountedSaleLoad(() => 0);
  for (let index = 0; index < 5000; index++) {
    load.noteHoldRequest(`unknown ${index}`);
    if (index % 500 === 0) load.noteHoldRequest('hot');
  }
  expect(load.holdsPerMinute('hot')).toBe(10);
});
