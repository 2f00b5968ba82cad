import { describe, expect, test } from '@jest/globals';
import { Concert, type ConcertDetails, type ConcertProps } from '../../../src/domain/concerts/concert.js';
import { fieldsOf, refusal } from '../../support/domain-errors.js';
import { at, now } from '../../support/ledger-state.js';

const details: ConcertDetails = {
  name: 'Winterreise',
  description: 'Schubert, for voice and piano.',
  venue: null,
  pictureUrl: null,
  startsAt: at(1000),
  timeZone: 'Europe/Vienna',
  currency: 'EUR',
  payment: 'none',
  saleOpensAt: null,
  saleClosesAt: null,
  cancellableUntil: null,
  maxSeatsPerCustomer: 8,
  requiresVerifiedAccount: false,
  holdSeconds: 480,
  maxHoldExtensions: 10,
  refundFullUntil: null,
  refundPercentAfter: 100,
};

const restored = (props: Partial<ConcertProps> = {}) =>
  Concert.restore({ ...details, id: 'id', slug: 'slug', status: 'draft', everBooked: false, ...props });

describe('a new concert', () => {
  test('is a draft that nobody has booked', () => {
    expect(Concert.create('id', 'winterreise', details).state).toEqual({
      ...details,
      id: 'id',
      slug: 'winterreise',
      status: 'draft',
      everBooked: false,
    });
  });
});

describe('the times of a concert', () => {
  test.each<[string, Partial<ConcertDetails>]>([
    ['all at once', { startsAt: at(3), saleOpensAt: at(1), saleClosesAt: at(3), cancellableUntil: at(3) }],
    ['a sale that opens with the start', { startsAt: now, saleOpensAt: now }],
    ['a sale without a start', { startsAt: null, saleOpensAt: at(1), saleClosesAt: at(2) }],
    ['none at all', { startsAt: null }],
  ])('may be %s', (_, times) => {
    expect(Concert.create('id', 'slug', { ...details, ...times }).state).toMatchObject(times);
  });

  test.each<[string, Partial<ConcertDetails>, string[]]>([
    ['opens after the start', { startsAt: now, saleOpensAt: at(1) }, ['/saleOpensAt']],
    ['closes after the start', { startsAt: now, saleClosesAt: at(1) }, ['/saleClosesAt']],
    ['closes when it opens', { saleOpensAt: at(1), saleClosesAt: at(1) }, ['/saleClosesAt']],
    ['closes before it opens', { saleOpensAt: at(2), saleClosesAt: at(1) }, ['/saleClosesAt']],
    ['can be cancelled after the start', { startsAt: now, cancellableUntil: at(1) }, ['/cancellableUntil']],
    [
      'does all of it after the start',
      { startsAt: now, saleOpensAt: at(1), saleClosesAt: at(2), cancellableUntil: at(3) },
      ['/saleOpensAt', '/saleClosesAt', '/cancellableUntil'],
    ],
  ])('are refused where it %s', (_, times, pointers) => {
    const create = () => Concert.create('id', 'slug', { ...details, ...times });
    expect(fieldsOf(create).map(({ pointer }) => pointer)).toEqual(pointers);

    const concert = restored();
    expect(fieldsOf(() => concert.edit(times)).map(({ pointer }) => pointer)).toEqual(pointers);
    expect(concert.state).toMatchObject(details);
  });
});

describe('editing a concert', () => {
  test('changes what is given and keeps the rest', () => {
    const concert = restored({ status: 'published', everBooked: true });
    concert.edit({ name: 'Die schöne Müllerin', maxSeatsPerCustomer: 1 });
    expect(concert.state).toEqual({
      ...restored({ status: 'published', everBooked: true }).state,
      name: 'Die schöne Müllerin',
      maxSeatsPerCustomer: 1,
    });
  });

  test('may change currency and payment until somebody books', () => {
    const concert = restored({ status: 'published' });
    concert.edit({ currency: 'CHF', payment: 'at_door' });
    expect(concert.state).toMatchObject({ currency: 'CHF', payment: 'at_door' });
  });

  test('cannot change currency or payment once somebody has booked', () => {
    const concert = restored({ everBooked: true });
    const fields = fieldsOf(() => concert.edit({ currency: 'CHF', payment: 'at_door' }));
    expect(fields.map(({ pointer }) => pointer)).toEqual(['/currency', '/payment']);
    expect(concert.state).toMatchObject({ currency: 'EUR', payment: 'none' });
    expect(() => concert.edit({ currency: 'EUR', payment: 'none' })).not.toThrow();
  });

  test('is refused once it was called off', () => {
    const concert = restored({ status: 'cancelled' });
    expect(() => concert.edit({ name: 'Another name' })).toThrow(refusal('CONCERT_CALLED_OFF'));
    expect(concert.state.name).toBe('Winterreise');
  });
});

describe('publishing a concert', () => {
  test('opens it, and twice changes nothing', () => {
    const concert = restored();
    concert.publish();
    const once = concert.state;
    concert.publish();
    expect(once.status).toBe('published');
    expect(concert.state).toEqual(once);
  });

  test('is refused once it was called off', () => {
    expect(() => restored({ status: 'cancelled' }).publish()).toThrow(refusal('CONCERT_CALLED_OFF'));
  });
});

describe('deleting a concert', () => {
  test.each(['draft', 'published', 'cancelled'] as const)('is fine for a %s one nobody booked', (status) => {
    expect(() => restored({ status }).ensureDeletable()).not.toThrow();
  });

  test('is refused once somebody has booked', () => {
    expect(() => restored({ everBooked: true }).ensureDeletable()).toThrow(refusal('CONCERT_HAS_BOOKINGS'));
  });
});
