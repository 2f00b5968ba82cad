import { describe, expect, test } from '@jest/globals';
import type { SaleTimes } from '../../../src/domain/concerts/sale-phase.js';
import { keepRoom } from '../../../src/domain/waiting-room/keep-room.js';
import { WaitingRoom, type WaitingRoomProps } from '../../../src/domain/waiting-room/waiting-room.js';

const now = new Date('2026-05-01T10:00:00.000Z');
const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const onSale: SaleTimes = {
  status: 'published',
  startsAt: at(86_400),
  saleOpensAt: null,
  saleClosesAt: null,
};

/** The room after it was kept; people wait since a minute, unless `changes` say otherwise. */
function kept(
  changes: Partial<WaitingRoomProps>,
  { seconds = 0, sale = onSale, holdsPerMinute = 0 } = {},
): WaitingRoomProps {
  const engaged = { engagedAt: at(-60), round: 1, automaticAbove: 100 };
  const room = WaitingRoom.restore({ ...WaitingRoom.empty('concert').state, ...engaged, ...changes });
  keepRoom(room, { sale, now: at(seconds), holdsPerMinute });
  return room.state;
}

describe('a room that is on', () => {
  const off = { mode: 'on', engagedAt: null, joined: 7, called: 7 } as const;

  test('lets people wait, in a new line', () => {
    expect(kept(off)).toMatchObject({ engagedAt: now, round: 2, joined: 0, called: 0 });
  });

  test('stays as it is while it is needed, however quiet', () => {
    const before = { mode: 'on', joined: 7, called: 7, quietSince: at(-9000) } as const;
    expect(kept(before)).toMatchObject({ engagedAt: at(-60), round: 1, ...before });
  });

  test.each<[string, Partial<SaleTimes>]>([
    ['ended', { startsAt: at(0) }],
    ['was called off', { status: 'cancelled' }],
    ['was closed', { saleClosesAt: at(0) }],
  ])('lets nobody wait for a sale that %s', (_, changes) => {
    const sale = { ...onSale, ...changes };
    expect(kept({ mode: 'on' }, { sale }).engagedAt).toBeNull();
    expect(kept(off, { sale }).engagedAt).toBeNull();
    expect(kept({ ...off, mode: 'automatic' }, { sale, holdsPerMinute: 101 }).engagedAt).toBeNull();
  });

  test('gathers people before the sale opens', () => {
    const sale = { ...onSale, saleOpensAt: at(3600) };
    expect(kept(off, { sale }).engagedAt).toEqual(now);
  });
});

test('a room that is off lets everybody in, and does not begin paused the next time', () => {
  expect(kept({ mode: 'off', paused: true })).toMatchObject({ engagedAt: null, paused: false });
});

describe('an automatic room', () => {
  const automatic = { mode: 'automatic', engagedAt: null } as const;
  const waiting = { mode: 'automatic', joined: 5, called: 5 } as const;

  test('lets people wait when more holds are asked for than it is set to', () => {
    expect(kept(automatic, { holdsPerMinute: 100 }).engagedAt).toBeNull();
    expect(kept(automatic, { holdsPerMinute: 101 })).toMatchObject({ engagedAt: now, round: 2 });
  });

  test('lets them walk in again after five minutes with nobody waiting and little load', () => {
    expect(kept(waiting).quietSince).toEqual(now);
    expect(kept({ ...waiting, quietSince: now }, { seconds: 299 })).toMatchObject({ engagedAt: at(-60) });
    expect(kept({ ...waiting, quietSince: now }, { seconds: 300 })).toMatchObject({
      engagedAt: null,
      quietSince: null,
    });
  });

  test.each<[string, Partial<WaitingRoomProps>, number]>([
    ['somebody waits', { called: 4 }, 0],
    ['too many holds are asked for', {}, 101],
    ['an admin has paused it', { paused: true }, 0],
  ])('goes on, and begins to count anew, while %s', (_, changes, holdsPerMinute) => {
    const before = { ...waiting, ...changes, quietSince: now };
    expect(kept(before, { seconds: 9000, holdsPerMinute })).toMatchObject({
      engagedAt: at(-60),
      quietSince: null,
    });
  });

  test('changes nothing where nothing is to be changed', () => {
    const room = WaitingRoom.restore({ ...WaitingRoom.empty('concert').state, mode: 'automatic' });
    const before = room.state;
    keepRoom(room, { sale: onSale, now, holdsPerMinute: 0 });
    expect(room.state).toBe(before);
  });
});
