import type { ReactNode } from 'react';
import type { Concert } from '@/shared/api/types';
import { VenueWords } from '@/shared/concerts/venue-words';
import { formatDateTime } from '@/shared/format/date-time';
import { spellSeconds } from '@/shared/format/duration';
import { DateTime } from '@/shared/ui/date-time';

const paymentModes = { none: 'None', at_door: 'At the door', online: 'Online' } as const;

/** What was said about a concert, seats aside; times are on the venue's clock. */
export function ConcertFacts({ concert }: { concert: Concert }) {
  const { venue, timeZone, payment } = concert;
  const time = (value: string | null, otherwise: string) =>
    value ? <DateTime value={value} timeZone={timeZone} style="short" /> : otherwise;
  return (
    <dl className="grid grid-cols-1 gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
      <Fact label="Venue">{venue ? <VenueWords venue={venue} withCountry /> : 'Not yet said'}</Fact>
      <Fact label="Start">{time(concert.startsAt, 'No date yet')}</Fact>
      <Fact label="Time zone">{timeZone.replaceAll('_', ' ')}</Fact>
      <Fact label="Sale opens">{time(concert.saleOpensAt, 'When published')}</Fact>
      <Fact label="Sale closes">{time(concert.saleClosesAt, 'At the start')}</Fact>
      <Fact label="Cancel until">{time(concert.cancellableUntil, 'The start')}</Fact>
      <Fact label="Payment">{paymentModes[payment]}</Fact>
      {payment === 'online' && (
        <>
          <Fact label="Seats are held for">{spellSeconds(concert.holdSeconds)}</Fact>
          <Fact label="Longer, on request">{extensionWords(concert.maxHoldExtensions)}</Fact>
          <Fact label="Paid back on cancelling">{refundPolicyWords(concert)}</Fact>
        </>
      )}
      <Fact label="Seats per customer">{concert.maxSeatsPerCustomer}</Fact>
      <Fact label="Who may book">{concert.requiresVerifiedAccount ? 'Verified accounts' : 'Everybody'}</Fact>
      <Fact label="Description" wide>
        <span className="line-clamp-4 max-w-prose whitespace-pre-line">
          {concert.description || 'None yet'}
        </span>
      </Fact>
    </dl>
  );
}

function Fact({ label, wide, children }: { label: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? 'min-w-0 sm:col-span-full' : 'min-w-0'}>
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="font-medium wrap-anywhere">{children}</dd>
    </div>
  );
}

function extensionWords(times: number): string {
  if (times === 0) return 'Never';
  return times === 1 ? 'Once, by 2 minutes' : `${times} times, by 2 minutes each`;
}

function refundPolicyWords({ refundFullUntil, refundPercentAfter, timeZone }: Concert): string {
  const later = refundPercentAfter === 0 ? 'nothing' : `${refundPercentAfter} %`;
  if (refundPercentAfter === 100) return 'Everything';
  if (!refundFullUntil) return later === 'nothing' ? 'Nothing' : later;
  return `Everything until ${formatDateTime(refundFullUntil, timeZone, 'short')}, then ${later}`;
}
