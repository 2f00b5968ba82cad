import { describe, expect, test } from '@jest/globals';
import { Concert, type ConcertProps } from '../../../src/domain/concerts/concert.js';
import { fieldsOf } from '../../support/domain-errors.js';
import { plainDetails } from '../../support/ledger-world.js';

const booked: ConcertProps = {
  ...plainDetails,
  id: 'concert',
  slug: 'evening-concert',
  status: 'published',
  everBooked: true,
  payment: 'online',
  startsAt: new Date('2031-05-01T20:00:00.000Z'),
  refundFullUntil: new Date('2031-04-01T00:00:00.000Z'),
  refundPercentAfter: 50,
};
const pointers = (attempt: () => unknown) => fieldsOf(attempt).map(({ pointer }) => pointer);

describe('what comes back to who cancels', () => {
  test('cannot change once somebody has booked a concert that is paid online', () => {
    const edit = (changes: Partial<ConcertProps>) => () => Concert.restore(booked).edit(changes);
    expect(pointers(edit({ refundPercentAfter: 49 }))).toEqual(['/refundPercentAfter']);
    expect(pointers(edit({ refundPercentAfter: 100 }))).toEqual(['/refundPercentAfter']);
    expect(pointers(edit({ refundFullUntil: new Date('2031-04-01T00:00:00.001Z') }))).toEqual([
      '/refundFullUntil',
    ]);
    expect(pointers(edit({ refundFullUntil: null, refundPercentAfter: 0, currency: 'SEK' }))).toEqual([
      '/currency',
      '/refundFullUntil',
      '/refundPercentAfter',
    ]);
  });

  test('may be said again as it is', () => {
    const concert = Concert.restore(booked);
    concert.edit({
      refundFullUntil: new Date(booked.refundFullUntil!),
      refundPercentAfter: 50,
      name: 'Later',
    });
    expect(concert.state).toEqual({ ...booked, name: 'Later' });
  });

  test('may change until then, and where nobody pays online', () => {
    for (const free of [{ everBooked: false }, { payment: 'at_door' as const }]) {
      const concert = Concert.restore({ ...booked, ...free });
      concert.edit({ refundFullUntil: null, refundPercentAfter: 0 });
      expect(concert.state).toMatchObject({ refundFullUntil: null, refundPercentAfter: 0 });
    }
  });

  test('leaves the terms of holds free to change: they are those of new holds', () => {
    const concert = Concert.restore(booked);
    concert.edit({ holdSeconds: 60, maxHoldExtensions: 0 });
    expect(concert.state).toMatchObject({ holdSeconds: 60, maxHoldExtensions: 0 });
  });
});
