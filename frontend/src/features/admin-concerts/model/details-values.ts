import type { Concert } from '@/shared/api/types';
import type { DetailsInput } from './details-schema';
import { toHoldMinutes } from './hold-minutes';
import { toZonedInput } from './zoned-time';

export const blankDetails: DetailsInput = {
  name: '',
  description: '',
  pictureUrl: '',
  venue: { name: '', city: '', country: '' },
  timeZone: 'UTC',
  startsAt: '',
  saleOpensAt: '',
  saleClosesAt: '',
  cancellableUntil: '',
  currency: 'USD',
  payment: 'none',
  holdMinutes: '8',
  maxHoldExtensions: '10',
  refundFullUntil: '',
  refundPercentAfter: '100',
  maxSeatsPerCustomer: '8',
  requiresVerifiedAccount: false,
};

/** A concert as the inputs of its form show it. */
export function detailsOf(concert: Concert): DetailsInput {
  const time = (instant: string | null) => toZonedInput(instant, concert.timeZone);
  return {
    name: concert.name,
    description: concert.description,
    pictureUrl: concert.pictureUrl ?? '',
    venue: concert.venue ?? blankDetails.venue,
    timeZone: concert.timeZone,
    startsAt: time(concert.startsAt),
    saleOpensAt: time(concert.saleOpensAt),
    saleClosesAt: time(concert.saleClosesAt),
    cancellableUntil: time(concert.cancellableUntil),
    currency: concert.currency,
    payment: concert.payment,
    holdMinutes: toHoldMinutes(concert.holdSeconds),
    maxHoldExtensions: String(concert.maxHoldExtensions),
    refundFullUntil: time(concert.refundFullUntil),
    refundPercentAfter: String(concert.refundPercentAfter),
    maxSeatsPerCustomer: String(concert.maxSeatsPerCustomer),
    requiresVerifiedAccount: concert.requiresVerifiedAccount,
  };
}
