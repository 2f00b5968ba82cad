import { describe, expect, test } from '@jest/globals';
import { secondsAfter } from '../../../src/domain/bookings/hold.js';
import type { SaleTimes } from '../../../src/domain/concerts/sale-phase.js';
import { phaseOf } from '../../../src/domain/waiting-room/room-phase.js';
import type { RoomSettings } from '../../../src/domain/waiting-room/room-settings.js';
import { callsPerMinute, waitSeconds } from '../../../src/domain/waiting-room/wait-estimate.js';
import { WaitingRoom } from '../../../src/domain/waiting-room/waiting-room.js';
import { refusal } from '../../support/domain-errors.js';

const now = new Date('2026-03-01T10:00:00.000Z');
const later = (seconds: number) => secondsAfter(now, seconds);
const onSale: SaleTimes = { status: 'published', startsAt: null, saleOpensAt: null, saleClosesAt: null };
const nobody = { inside: 0, outstanding: 0 };
const key = () => new Uint8Array(16);

/** A room whose line of so many was shuffled at `now`. */
function openRoom(people: number, settings: Partial<RoomSettings> = {}): WaitingRoom {
  const room = WaitingRoom.empty('concert');
  room.configure(settings);
  room.engage(now);
  for (let place = 0; place < people; place++) room.givePlace();
  room.shuffleIfDue(onSale, now, key);
  return room;
}

describe('a waiting room', () => {
  test('is off until people have to wait, and gives no places then', () => {
    const room = WaitingRoom.empty('concert');
    expect(phaseOf(room.state)).toBe('off');
    expect(() => room.givePlace()).toThrow(refusal('WAITING_ROOM_OFF'));
    expect(room.call(nobody, now)).toBeNull();
  });

  test('begins a round anew each time that people begin to wait, and only then', () => {
    const room = openRoom(3);
    room.engage(later(5));
    expect(room.state).toMatchObject({ round: 1, joined: 3, engagedAt: now });
    room.disengage();
    expect(phaseOf(room.state)).toBe('off');
    room.engage(later(10));
    expect(room.state).toMatchObject({ round: 2, joined: 0, called: 0, shuffledAt: null, shuffleKey: null });
  });

  test('shuffles once, when the sale is open and not paused', () => {
    const room = WaitingRoom.empty('concert');
    room.engage(now);
    room.givePlace();
    room.shuffleIfDue({ ...onSale, saleOpensAt: later(1) }, now, key);
    room.configure({ paused: true });
    room.shuffleIfDue(onSale, now, key);
    expect(phaseOf(room.state)).toBe('lobby');
    room.configure({ paused: false });
    room.shuffleIfDue(onSale, later(2), key);
    expect(room.state).toMatchObject({ shuffledAt: later(2), lobbySize: 1 });
    room.givePlace();
    room.shuffleIfDue(onSale, later(3), () => new Uint8Array(16).fill(1));
    expect(room.state).toMatchObject({ shuffledAt: later(2), lobbySize: 1, joined: 2, shuffleKey: key() });
  });
});

describe('calling turns', () => {
  test('goes by the rate, and saves up what two seconds allow', () => {
    const room = openRoom(1000, { ratePerMinute: 600 });
    expect(room.call(nobody, now)).toBeNull();
    expect(room.call(nobody, later(0.25))).toEqual({ from: 0, to: 2 });
    expect(room.call(nobody, later(0.3))).toEqual({ from: 2, to: 3 });
    expect(room.call(nobody, later(0.35))).toBeNull();
    expect(room.call(nobody, later(60))).toEqual({ from: 3, to: 23 });
    expect(room.call(nobody, later(60))).toBeNull();
  });

  test('calls one at a time at the lowest rate, and never calls twice as often', () => {
    const room = openRoom(10, { ratePerMinute: 1 });
    expect(room.call(nobody, later(59))).toBeNull();
    expect(room.call(nobody, later(60))).toEqual({ from: 0, to: 1 });
    expect(room.call(nobody, later(119))).toBeNull();
    expect(room.call(nobody, later(600))).toEqual({ from: 1, to: 2 });
  });

  test('leaves room for those inside and those who were called', () => {
    const room = openRoom(1000, { ratePerMinute: 60_000, capacity: 100 });
    expect(room.call({ inside: 60, outstanding: 30 }, later(1))).toEqual({ from: 0, to: 10 });
    expect(room.call({ inside: 60, outstanding: 40 }, later(2))).toBeNull();
    expect(room.call({ inside: 130, outstanding: 0 }, later(3))).toBeNull();
  });

  test('calls no more than wait, and nobody while it is paused', () => {
    const room = openRoom(3, { ratePerMinute: 60_000 });
    room.configure({ paused: true });
    expect(room.call(nobody, later(1))).toBeNull();
    room.configure({ paused: false });
    expect(room.call(nobody, later(1))).toEqual({ from: 0, to: 3 });
    expect(room.call(nobody, later(2))).toBeNull();
  });

  test('is not thrown back by a clock that is', () => {
    const room = openRoom(10, { ratePerMinute: 60 });
    expect(room.call(nobody, later(1))).toEqual({ from: 0, to: 1 });
    expect(room.call(nobody, later(-50))).toBeNull();
  });
});

describe('the estimate of the wait', () => {
  const paceOf = (room: WaitingRoom, calledLately: number, inside: number, seconds: number) =>
    callsPerMinute({ room: room.state, inside, outstanding: 0, calledLately, at: later(seconds) });

  test('goes by the rate until the people inside hold the line up', () => {
    const room = openRoom(100, { ratePerMinute: 60, capacity: 10 });
    expect(paceOf(room, 5, 9, 60)).toBeNull();
    expect(paceOf(room, 10, 10, 5)).toBeNull();
    const known = { ratePerMinute: 60, phase: 'open' as const };
    expect(waitSeconds(30, { ...known, callsPerMinute: null })).toBe(30);
  });

  test('goes by how fast they come out from then on', () => {
    const room = openRoom(100, { ratePerMinute: 60, capacity: 10 });
    expect(paceOf(room, 15, 10, 60)).toBe(15);
    expect(paceOf(room, 15, 10, 600)).toBe(8);
    const known = { ratePerMinute: 60, phase: 'open' as const };
    expect(waitSeconds(30, { ...known, callsPerMinute: 15 })).toBe(120);
    expect(waitSeconds(30, { ...known, callsPerMinute: 0 })).toBeNull();
  });

  test('is none while nobody is called', () => {
    const room = openRoom(100, { capacity: 10 });
    room.configure({ paused: true });
    expect(paceOf(room, 15, 10, 60)).toBeNull();
    for (const phase of ['off', 'lobby', 'paused'] as const) {
      expect(waitSeconds(1, { callsPerMinute: null, ratePerMinute: 60, phase })).toBeNull();
    }
  });
});
