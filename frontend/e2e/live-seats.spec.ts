import { expect, test } from '@playwright/test';
import { LiveSeats } from '../src/features/seat-map/live-seats';
import { jitteredDelay } from '../src/shared/live/jittered-delay';
import { readLiveMessage, type SeatFrame } from '../src/shared/live/live-messages';

const concertId = '018f2f3e-0000-7000-8000-000000000001';
const letters = ['f', 'h', 's', 'b'] as const;

const snapshotOf = (version: number, states: string) => ({ concertId, version, states });
const frameOf = (from: number, to: number, ...changes: SeatFrame['changes']): SeatFrame => ({
  concertId,
  from,
  to,
  changes,
});

test('a frame is applied when it goes on from what is known, and ignored when it is old', () => {
  const live = new LiveSeats(snapshotOf(5, 'ffff'));
  expect(live.apply(frameOf(5, 6, [1, 'h']))).toBe('applied');
  expect(live.states).toEqual(snapshotOf(6, 'hfff'));
  // It began earlier, but its end is news: whatever it names is as it was at its end.
  expect(live.apply(frameOf(4, 8, [1, 's'], [3, 'b']))).toBe('applied');
  expect(live.states).toEqual(snapshotOf(8, 'sfbf'));
  expect(live.apply(frameOf(6, 7, [1, 'f']))).toBe('ignored');
  expect(live.apply(frameOf(8, 8))).toBe('ignored');
  expect(live.states).toEqual(snapshotOf(8, 'sfbf'));
  expect(live.isBehind).toBe(false);
});

test('a gap is noticed, and closed by the frame that was late or by a snapshot', () => {
  const live = new LiveSeats(snapshotOf(5, 'ffff'));
  expect(live.apply(frameOf(6, 7, [2, 'h']))).toBe('behind');
  expect(live.isBehind).toBe(true);
  expect(live.states).toEqual(snapshotOf(5, 'ffff'));
  expect(live.apply(frameOf(5, 6, [1, 'h']))).toBe('applied');
  expect(live.states).toEqual(snapshotOf(7, 'hhff'));
  expect(live.isBehind).toBe(false);

  expect(live.apply(frameOf(9, 10, [4, 's']))).toBe('behind');
  expect(live.reset(snapshotOf(8, 'hhhf')), 'not new enough').toEqual(snapshotOf(8, 'hhhf'));
  expect(live.isBehind).toBe(true);
  expect(live.reset(snapshotOf(9, 'hhhh'))).toEqual(snapshotOf(10, 'hhhs'));
  expect(live.isBehind).toBe(false);
});

test('a snapshot that is older than what is known does not turn the clock back', () => {
  const live = new LiveSeats(snapshotOf(5, 'ffff'));
  live.apply(frameOf(5, 9, [1, 's']));
  expect(live.reset(snapshotOf(8, 'ffff'))).toEqual(snapshotOf(9, 'sfff'));
  // Holds lapse without a change of the version.
  expect(live.reset(snapshotOf(9, 'sffs'))).toEqual(snapshotOf(9, 'sffs'));
});

test('frames that come before the first snapshot wait for it', () => {
  const live = new LiveSeats();
  expect(live.apply(frameOf(5, 6, [1, 'h']))).toBe('behind');
  expect(live.apply(frameOf(6, 8, [2, 'h']))).toBe('behind');
  expect(live.reset(snapshotOf(6, 'hfff'))).toEqual(snapshotOf(8, 'hhff'));
});

test('a note of a newer version, or to read again, tells that something is missing', () => {
  const live = new LiveSeats(snapshotOf(5, 'ffff'));
  expect(live.note(5)).toBe('ignored');
  expect(live.note(4)).toBe('ignored');
  expect(live.isBehind).toBe(false);
  expect(live.note(6)).toBe('behind');
  live.reset(snapshotOf(6, 'ffff'));
  expect(live.isBehind).toBe(false);
  expect(live.apply(frameOf(7, 7))).toBe('behind');
  expect(live.isBehind).toBe(true);
});

test('what waits for a snapshot is bounded, and nothing is lost by it', () => {
  const live = new LiveSeats(snapshotOf(0, 'f'.repeat(1_000)));
  for (let version = 1; version <= 950; version++) live.apply(frameOf(version, version + 1, [version, 's']));
  expect(live.states!.version).toBe(0);
  live.reset(snapshotOf(1, 'f'.repeat(1_000)));
  expect(live.states!.version, 'the first frames are gone').toBe(1);
  expect(live.isBehind).toBe(true);
  const sold = (count: number) => 's'.repeat(count) + 'f'.repeat(1_000 - count);
  live.reset(snapshotOf(940, sold(939)));
  expect(live.states).toEqual(snapshotOf(951, sold(950)));
  expect(live.isBehind).toBe(false);
});

test('whatever is lost, doubled, swapped or late: the states are those of their version, and the last ones in the end', () => {
  // Counted, as an expectation each would take minutes.
  const faults = { backwards: 0, wrong: 0, wronglyLevel: 0, notInTheEnd: 0 };
  for (let round = 0; round < 2_000; round++) {
    const house = playOut();
    const last = house.at(-1)!;
    const live = new LiveSeats();
    let seen = -1;
    for (const step of disturbed(house)) {
      if ('states' in step) live.reset(step);
      else if ('changes' in step) live.apply(step);
      else live.note(step.version);
      if (!live.states) continue;
      const { version, states } = live.states;
      if (version < seen) faults.backwards++;
      if (states !== house[version]!.states) faults.wrong++;
      seen = version;
    }
    live.note(last.version);
    if (live.isBehind !== (live.states?.version !== last.version)) faults.wronglyLevel++;
    if (live.reset(last) !== last || live.isBehind) faults.notInTheEnd++;
  }
  expect(faults).toEqual({ backwards: 0, wrong: 0, wronglyLevel: 0, notInTheEnd: 0 });
});

test('messages are read as what they are, and whatever else comes is no news', () => {
  const read = (message: unknown) => readLiveMessage(JSON.stringify(message));
  const frame = frameOf(3, 4, [1, 'h']);
  expect(read(frame)).toEqual({ kind: 'watch', concertId, news: frame });
  const note = { concertId, version: 4 };
  expect(read(note)).toEqual({ kind: 'watch', concertId, news: note });
  const status = { concertId, phase: 'open', waiting: 7 };
  expect(read({ waitingRoom: status })).toEqual({ kind: 'wait', concertId, news: status });
  const refused = { code: 'NOT_FOUND', concertId };
  expect(read({ error: refused })).toEqual({ kind: 'refusal', concertId });
  for (const nothing of [
    null,
    {},
    { error: { code: 'INVALID_MESSAGE' } },
    { ...frame, changes: [[1, 'x']] },
  ]) {
    expect(read(nothing)).toBeNull();
  }
  expect(readLiveMessage('{')).toBeNull();
});

test('who lost the connection comes back at a random moment, later the more often it failed', () => {
  expect(jitteredDelay(0, () => 1)).toBe(1_000);
  expect(jitteredDelay(3, () => 1)).toBe(8_000);
  expect(jitteredDelay(3, () => 0.5)).toBe(4_000);
  expect(jitteredDelay(3, () => 0)).toBe(0);
  expect(jitteredDelay(2_000, () => 1)).toBe(30_000);
});

/** The states of ten seats after each of a number of changes. */
function playOut() {
  const house = [snapshotOf(0, 'f'.repeat(10))];
  for (let version = 1; version <= 40; version++) {
    const states = house[version - 1]!.states.split('');
    for (let seats = draw(3); seats >= 0; seats--) states[draw(10)] = letters[draw(4)]!;
    house.push(snapshotOf(version, states.join('')));
  }
  return house;
}

/** What somebody may hear of all that: frames over one or more versions, snapshots and notes in any order. */
function disturbed(house: ReturnType<typeof playOut>) {
  const steps = [];
  for (let to = 1; to < house.length; to++) {
    const from = Math.max(to - 1 - draw(3), 0);
    const copies = draw(3);
    for (let copy = 0; copy < copies; copy++) {
      steps.push({ at: to + draw(6), heard: frameOf(from, to, ...changesBetween(house, from, to)) });
    }
    if (draw(8) === 0) steps.push({ at: to + draw(4), heard: house[to]! });
    if (draw(8) === 0) steps.push({ at: to + draw(4), heard: { concertId, version: to } });
  }
  return steps.sort((one, other) => one.at - other.at).map(({ heard }) => heard);
}

/** Every seat that was touched, with its last state, as the server joins several changes. */
function changesBetween(house: ReturnType<typeof playOut>, from: number, to: number): SeatFrame['changes'] {
  const touched = new Set<number>();
  for (let version = from + 1; version <= to; version++) {
    for (let seat = 0; seat < 10; seat++) {
      if (house[version]!.states[seat] !== house[version - 1]!.states[seat]) touched.add(seat + 1);
    }
  }
  return [...touched].map((seat) => [seat, house[to]!.states[seat - 1] as 'f']);
}

function draw(below: number): number {
  return Math.floor(Math.random() * below);
}
