import { expect, test } from '@playwright/test';
import { announcementFor } from '../src/features/hold/announcements';
import { readWish, wishHref } from '../src/features/hold/wish';
import { refundWords } from '../src/features/my-bookings/refund-terms';
import { noteServerTime, serverNow } from '../src/shared/clock/server-clock';
import { formatSeconds, spellSeconds } from '../src/shared/format/duration';

test('a countdown speaks at its start, at five moments and at its end, and no second between', () => {
  const said: string[] = [];
  let before: number | null = null;
  for (let left = 480; left >= 0; left--) {
    const words = announcementFor(before, left);
    if (words) said.push(words);
    before = left;
  }
  expect(said).toEqual([
    'Your seats are held for you for another 8 minutes.',
    '5 minutes left to pay.',
    '2 minutes left to pay.',
    '1 minute left to pay. You can ask for more time.',
    '30 seconds left to pay. You can ask for more time.',
    '10 seconds left to pay. You can ask for more time.',
    'The time is over. Your seats are not held any more.',
  ]);
});

test('a page that slept through several moments says the last one', () => {
  expect(announcementFor(400, 42)).toBe('42 seconds left to pay. You can ask for more time.');
  expect(announcementFor(42, 160)).toBe('You have more time: 2 minutes 40 seconds from now.');
  expect(announcementFor(42, 43)).toBeNull();
  expect(announcementFor(null, 0)).toBeNull();
});

test('durations are written and spelled', () => {
  expect([425, 60, 9, 0].map(formatSeconds)).toEqual(['7:05', '1:00', '0:09', '0:00']);
  expect([425, 60, 1, 0].map(spellSeconds)).toEqual([
    '7 minutes 5 seconds',
    '1 minute',
    '1 second',
    '0 seconds',
  ]);
});

test('a wish survives its address, and nonsense is no wish', () => {
  const read = (href: string) => readWish(Object.fromEntries(new URL(href, 'http://shop').searchParams));
  expect(read(wishHref('x', { seats: [3, 12], tiers: { a: 2 } }))).toEqual({ seats: [3, 12], tiers: {} });
  expect(read(wishHref('x', { seats: [], tiers: { a: 2, b: 1 } }))).toEqual({
    seats: [],
    tiers: { a: 2, b: 1 },
  });
  expect(readWish({ seats: 'x-0--1.5', places: '*3 b*-1 c' })).toEqual({ seats: [], tiers: {} });
});

test('what goes back is said by the venue’s terms, a seat at a time', () => {
  const terms = { concertId: '1', pricesMinor: [999, 999], currency: 'EUR' };
  const policy = { refundFullUntil: '2031-01-01T00:00:00Z', refundPercentAfter: 50, timeZone: 'UTC' };
  const before = Date.parse('2030-12-31T00:00:00Z');
  const after = Date.parse('2031-01-01T00:00:00Z');
  expect(refundWords(terms, policy, before)).toMatch(/^You get €19.98 back: all .* until Wed, 1 Jan 2031/);
  expect(refundWords(terms, policy, after)).toBe('You get €9.98 back: 50 % of what you paid for it.');
  expect(refundWords(terms, { ...policy, refundPercentAfter: 0 }, after)).toMatch(/^Nothing is paid back/);
});

test('the server’s time is known within the bounds that its answers give', () => {
  const now = Date.now();
  // The device is an hour behind; the server said so 300 ms into its second.
  const second = new Date(Math.floor((now + 3_600_000) / 1_000) * 1_000).toUTCString();
  noteServerTime(second, now - 20, now);
  noteServerTime(null, now, now);
  expect(Math.abs(serverNow() - Date.now() - 3_600_000)).toBeLessThan(1_050);
});
