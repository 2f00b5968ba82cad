import { expect, test } from '@playwright/test';
import { announcementFor, type Said } from '../src/features/waiting-room/announcements';
import { standingOf } from '../src/features/waiting-room/standing';
import { secondsToWait, waitWords } from '../src/features/waiting-room/wait-words';
import { changeWords } from '../src/features/admin-live-sale/change-words';
import { bySecond, inTens, paceSummary, presentPace } from '../src/features/admin-live-sale/pace';

const status = {
  concertId: 'c',
  phase: 'open' as const,
  opensAt: null,
  round: 1,
  lobbySize: 1_000,
  joined: 1_000,
  called: 0,
  waiting: 1_000,
  ratePerMinute: 60,
  callsPerMinute: null,
  at: '2030-01-01T00:00:00.000Z',
};
const place = {
  ticket: 't',
  state: 'waiting' as const,
  turn: 901,
  ahead: 900,
  waitSeconds: 900,
  enterBy: null,
  expiresAt: null,
  joinedAt: status.at,
};

test('whoever is called ahead of 900 others every second hears of it some twenty times, and at each milestone', () => {
  const said: string[] = [];
  let before: Said | null = null;
  const hear = (now: Said) => {
    const words = announcementFor(before, { ...now, secondsToWait: now.ahead });
    if (!words && before?.stage === now.stage) return;
    before = now;
    if (words) said.push(words);
  };
  for (let second = 0; second <= 900; second++) {
    hear({ stage: 'line', ahead: 900 - second, at: second * 1_000, isPaused: false });
  }
  hear({ stage: 'called', ahead: 0, at: 901_000, isPaused: false });
  expect(said.length).toBeLessThan(22);
  expect(said[0]).toBe('You are in line. 900 people are ahead of you. That takes about 15 minutes.');
  expect(said[1]).toBe('840 people are ahead of you. That takes about 14 minutes.');
  expect(said).toContain('30 people are ahead of you. That takes less than a minute.');
  expect(said.at(-1)).toBe('It is your turn. You have two minutes to go in.');
});

test('a line that is paused says so once, and is silent until it moves', () => {
  const now = { stage: 'line' as const, ahead: 9, at: 0, isPaused: false, secondsToWait: null };
  expect(announcementFor(now, { ...now, isPaused: true })).toBe('The line is paused. You keep your place.');
  const paused = { ...now, isPaused: true };
  expect(announcementFor(paused, { ...paused, at: 600_000 })).toBeNull();
  expect(announcementFor(paused, { ...now, at: 600_000 })).toBe(
    'The line moves on. 9 people are ahead of you.',
  );
});

test('the wait goes by what is measured, else by the rate, and nobody knows it while the line stands', () => {
  expect(secondsToWait(status, 90)).toBe(90);
  expect(secondsToWait({ ...status, callsPerMinute: 30 }, 90)).toBe(180);
  expect(secondsToWait({ ...status, callsPerMinute: 0 }, 90)).toBeNull();
  expect(secondsToWait({ ...status, phase: 'paused' }, 90)).toBeNull();
  expect([null, 0, 54, 60, 350, 1_190, 1_560, 3_600, 5_400, 10_800, 90_000].map(waitWords)).toEqual([
    'nobody can say just now',
    'less than a minute',
    'less than a minute',
    'about a minute',
    'about 6 minutes',
    'about 20 minutes',
    'about 25 minutes',
    'about an hour',
    'about 1½ hours',
    'about 3 hours',
    'more than 12 hours',
  ]);
});

test('of the counters and the answer about one’s own place the newer one counts', () => {
  expect(standingOf({ ...status, called: 100 }, place)).toMatchObject({ stage: 'line', ahead: 800 });
  expect(standingOf({ ...status, called: 100 }, { ...place, ahead: 700 })).toMatchObject({ ahead: 700 });
  expect(standingOf({ ...status, called: 950 }, place)).toMatchObject({ stage: 'line', ahead: 0 });
  expect(standingOf(status, null)).toEqual({ stage: 'outside' });
  const gathered = { ...place, state: 'lobby' as const, turn: null, ahead: null };
  expect(standingOf({ ...status, phase: 'lobby' }, gathered)).toEqual({ stage: 'lobby' });
  expect(standingOf(status, gathered)).toEqual({ stage: 'drawing' });
});

test('the pace of a sale is drawn by the second, and told in words and by ten seconds', () => {
  const second = (at: string, bookings: number) => ({ at, bookings, seats: bookings });
  const seconds = bySecond({
    at: '2030-01-01T00:02:00.500Z',
    // The present second is not over.
    seconds: [second('2030-01-01T00:01:58.000Z', 3), second('2030-01-01T00:02:00.000Z', 9)],
  });
  expect(seconds.bookings).toHaveLength(120);
  expect(seconds.bookings.slice(-2)).toEqual([3, 0]);
  expect(presentPace(seconds)).toBe(0.3);
  expect(paceSummary(seconds)).toBe('3 bookings in the last two minutes, at most 3 in a second.');
  expect(inTens(seconds)[1]!.at(-1)).toBe(3);
  const sample = { at: 0, sold: 5, held: 0, revenueMinor: 0, waiting: 0, inside: 0 };
  const words = changeWords([sample, { ...sample, at: 2, sold: 8 }], 'sold', 'seats sold', String);
  expect(words).toMatch(/^8 seats sold, 3 more than at \d\d:\d\d:\d\d\.$/);
});
