import clsx from 'clsx';
import Link from 'next/link';
import { ConcertArtwork } from '@/features/artwork/concert-artwork';
import { formatAmount } from '@/shared/format/money';
import type { Booking, BookingProof, BookingView } from '@/shared/api/types';
import { DateTime } from '@/shared/ui/date-time';
import { StatusPill } from '@/shared/ui/status-pill';
import { liveReservations, mayCancel, standingAt } from './booking-standing';
import { CancelButton } from './cancel-button';
import { HeldTicket } from './held-ticket';
import { paymentWords } from './payment-words';
import { refundTerms } from './refund-terms';
import { ReservationList } from './reservation-list';

export interface BookingTicketProps {
  booking: BookingView;
  /** The moment from which to judge whether it may still be cancelled. */
  now: Date;
  /** The names of tiers, where they are known, for places without a seat. */
  tierNames?: Readonly<Record<string, string>>;
  /** How it is paid, where nothing was paid online. */
  payment?: string;
  proof?: BookingProof;
  onCancelled?: (booking: Booking) => void;
  headingLevel?: 'h1' | 'h2';
}

/** A booking as the ticket it stands for; the stub on the right carries the reference. */
export function BookingTicket({
  booking,
  now,
  tierNames,
  payment,
  proof,
  onCancelled,
  headingLevel: Heading = 'h2',
}: BookingTicketProps) {
  const { id, reference, concert, contact, currency, totalMinor } = booking;
  const standing = standingAt(booking, now);
  const live = standing === 'expired' ? [] : liveReservations(booking);
  const cancellable = mayCancel(booking, now);
  const over = live.length === 0;
  return (
    <article
      aria-label={`Booking ${reference}`}
      className="grid rounded-lg border-2 border-ink bg-surface md:grid-cols-[7rem_1fr_auto]"
    >
      <div
        className={clsx(
          'relative h-20 overflow-clip rounded-t-[0.7rem] md:h-auto md:rounded-l-[0.7rem] md:rounded-tr-none',
          over && 'opacity-50 saturate-0',
        )}
      >
        <ConcertArtwork seed={concert.id} className="absolute inset-0 size-full" />
      </div>
      <div className="flex min-w-0 flex-col gap-4 p-5 sm:p-6">
        <div>
          <div className="mb-2 flex flex-wrap gap-2">
            {concert.status === 'cancelled' && <StatusPill status="called_off" />}
            <StatusPill status={standing} />
          </div>
          <Heading className="text-2xl font-extrabold wrap-anywhere sm:text-3xl">
            <Link href={`/concerts/${concert.slug}`} className="underline-offset-4 hover:underline">
              {concert.name}
            </Link>
          </Heading>
          <p className="mt-1 text-muted">
            {concert.startsAt ? (
              <DateTime value={concert.startsAt} timeZone={concert.timeZone} style="short" />
            ) : (
              'Date to be announced'
            )}
            {concert.venueName && ` · ${concert.venueName}`}
          </p>
        </div>
        {standing === 'held' && !proof && <HeldTicket booking={booking} renderedAt={now.toISOString()} />}
        <ReservationList
          booking={booking}
          standing={standing}
          cancellable={cancellable && live.length > 1}
          tierNames={tierNames}
          proof={proof}
          onCancelled={onCancelled}
        />
        {cancellable && (
          <div>
            <CancelButton
              bookingId={id}
              proof={proof}
              onCancelled={onCancelled}
              what={`booking ${reference}`}
              refund={refundTerms(booking, live)}
            >
              Cancel booking
            </CancelButton>
          </div>
        )}
      </div>
      <dl className="ticket-stub flex flex-col gap-4 p-5 sm:p-6 md:w-60">
        <Stub term="Reference">
          <span className="font-mono text-xl font-bold tracking-wider whitespace-nowrap">
            {/* Who came by reference and e-mail does not own the page of the booking. */}
            {proof ? reference : <Link href={`/bookings/${id}`}>{reference}</Link>}
          </span>
        </Stub>
        {contact && <Stub term="For">{contact.name}</Stub>}
        <Stub term="Total">
          <span className="font-display text-xl font-bold tabular-nums">
            {formatAmount(totalMinor, currency)}
          </span>
        </Stub>
        {(booking.payment ?? payment) && (
          <Stub term="Payment">{booking.payment ? paymentWords(booking.payment, currency) : payment}</Stub>
        )}
      </dl>
    </article>
  );
}

function Stub({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-muted">{term}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  );
}
