import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { SeatLetter, SeatNews } from '../../../src/domain/live/concert-news.js';
import { SeatFeed } from '../../../src/domain/live/seat-feed.js';

const step = (from: number, ...changes: [number, SeatLetter][]): SeatNews => ({
  kind: 'seats',
  concertId: 'a concert',
  from,
  to: from + 1,
  changes,
});

function feedAt(version: number): SeatFeed {
  const feed = new SeatFeed();
  feed.skipTo(version);
  return feed;
}

describe('news of a concert', () => {
  test('becomes one frame, in which each seat stands once with its last state', () => {
    const feed = feedAt(5);
    expect(feed.next()).toBeNull();
    feed.take(step(5, [1, 'h'], [2, 'h']));
    feed.take(step(6, [1, 's']));
    expect(feed.next()).toEqual({
      from: 5,
      to: 7,
      changes: [
        [1, 's'],
        [2, 'h'],
      ],
    });
    expect(feed.next()).toBeNull();
    expect(feed.version).toBe(7);
  });

  test('that comes twice or late changes nothing', () => {
    const feed = feedAt(5);
    feed.take(step(5, [1, 'h']));
    feed.next();
    expect(feed.take(step(5, [1, 's']))).toBe(false);
    expect(feed.take(step(2, [1, 's']))).toBe(false);
    expect(feed.next()).toBeNull();
  });

  test('that comes too early waits for what is missing', () => {
    const feed = feedAt(5);
    expect(feed.take(step(6, [1, 's']))).toBe(false);
    expect(feed.next()).toBeNull();
    expect(feed.take(step(5, [1, 'h']))).toBe(true);
    expect(feed.next()).toEqual({ from: 5, to: 7, changes: [[1, 's']] });
  });

  test('that came before the first version was known counts from that version on', () => {
    const feed = new SeatFeed();
    feed.take(step(4, [1, 'h']));
    feed.take(step(5, [2, 'h']));
    feed.skipTo(5);
    expect(feed.next()).toEqual({ from: 5, to: 6, changes: [[2, 'h']] });
  });

  test('that never comes is given up: whoever follows reads the states again', () => {
    const feed = feedAt(5);
    feed.take(step(5, [1, 'h']));
    feed.take(step(8, [2, 'h']));
    expect([feed.isBehind(6), feed.isBehind(8)]).toEqual([false, true]);
    feed.skipTo(8);
    expect(feed.next()).toEqual({ from: 8, to: 8, changes: [] });
    expect(feed.next()).toEqual({ from: 8, to: 9, changes: [[2, 'h']] });
    feed.skipTo(8);
    expect(feed.next()).toBeNull();
  });

  test('that waits is no more than so much', () => {
    const feed = feedAt(0);
    for (let from = 1; from <= 10_000; from++) feed.take(step(from, [from, 'h']));
    feed.take(step(0));
    expect(feed.next()!.changes.length).toBeLessThan(1000);
  });
});

test('in whatever order news comes, and whatever is lost: who follows the frames knows every seat', () => {
  const letters = fc.constantFrom<SeatLetter>('f', 'h', 's', 'b');
  const seats = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), letters), { maxLength: 3 });
  const events = fc.array(fc.oneof(fc.nat(39), fc.constant('frame'), fc.constant('comparison')));
  fc.assert(
    fc.property(fc.array(seats, { minLength: 1, maxLength: 40 }), events, (steps, order) => {
      const states = ['fffff'];
      for (const changes of steps) {
        const next = [...states.at(-1)!];
        for (const [seat, state] of changes) next[seat] = state;
        states.push(next.join(''));
      }
      const feed = feedAt(0);
      const client = { version: 0, seats: [...states[0]!] };
      let committed = 0;
      let told = 0;
      const follow = () => {
        const frame = feed.next();
        if (!frame) return;
        const isReadAgain = frame.from === frame.to;
        if (!isReadAgain) expect([frame.from, frame.to > told]).toEqual([told, true]);
        told = frame.to;
        if (isReadAgain) {
          client.seats = [...states[committed]!];
          client.version = committed;
          return;
        }
        if (frame.to <= client.version) return;
        for (const [seat, state] of frame.changes) client.seats[seat] = state;
        client.version = frame.to;
        expect(client.seats.join('')).toBe(states[client.version]);
      };
      for (const event of [...order, 'comparison', 'frame', 'frame'] as const) {
        if (event === 'frame') follow();
        else if (event === 'comparison') feed.skipTo(committed);
        else if (event < steps.length) {
          committed = Math.max(committed, event + 1);
          feed.take(step(event, ...steps[event]!));
        }
      }
      expect([client.version, client.seats.join('')]).toEqual([committed, states[committed]]);
    }),
  );
});
