import Link from 'next/link';
import { ConcertArtwork } from '@/features/artwork/concert-artwork';
import { seatName } from '@/features/my-bookings/booking-standing';
import type { BookingView, Reservation } from '@/shared/api/types';
import { formatAmount, formatMoney } from '@/shared/format/money';
import { DateTime } from '@/shared/ui/date-time';

export interface OrderSummaryProps {
  booking: BookingView;
  /** The names of the concert's tiers by their ids, in its order. */
  tierNames: Readonly<Record<string, string>>;
  /** The way back to the seats, while they can be changed. */
  changeable: boolean;
}

/** What is paid for: the seats by price class, and the sum. */
export function OrderSummary({ booking, tierNames, changeable }: OrderSummaryProps) {
  const { concert, currency, totalMinor } = booking;
  return (
    <aside
      aria-labelledby="summary-title"
      className="overflow-clip rounded-lg border-2 border-ink bg-surface"
    >
      <div className="relative h-16">
        <ConcertArtwork seed={concert.id} className="absolute inset-0 size-full" />
      </div>
      <div className="flex flex-col gap-4 p-5">
        <div>
          <h2 id="summary-title" className="text-2xl wrap-anywhere">
            {concert.name}
          </h2>
          <p className="mt-1 text-sm text-muted">
            {concert.startsAt ? (
              <DateTime value={concert.startsAt} timeZone={concert.timeZone} style="short" />
            ) : (
              'Date to be announced'
            )}
            {concert.venueName && ` · ${concert.venueName}`}
          </p>
        </div>
        <ul aria-label="Your seats" className="flex flex-col gap-3">
          {byTier(booking, tierNames).map(({ tierId, name, reservations, sumMinor }) => (
            <li key={tierId} className="flex items-baseline justify-between gap-3">
              <span className="min-w-0">
                <span className="font-semibold">
                  {reservations.length} × {name}
                </span>
                <span className="block text-sm text-muted">{placesWords(reservations)}</span>
              </span>
              <span className="tabular-nums">{formatMoney(sumMinor, currency)}</span>
            </li>
          ))}
        </ul>
        {changeable && (
          <Link
            href={`/concerts/${concert.slug}`}
            className="inline-flex min-h-11 items-center self-start font-semibold underline underline-offset-4"
          >
            Change seats
          </Link>
        )}
      </div>
      <div className="perforation mx-4" />
      <p className="flex items-baseline justify-between p-5 font-display text-2xl font-bold">
        <span>Total</span>
        <span className="tabular-nums">{formatAmount(totalMinor, currency)}</span>
      </p>
    </aside>
  );
}

function byTier({ reservations, status }: BookingView, tierNames: OrderSummaryProps['tierNames']) {
  const meant = reservations.filter((reservation) => reservation.status === status);
  return Object.entries(tierNames).flatMap(([tierId, name]) => {
    const own = meant.filter((reservation) => reservation.tierId === tierId);
    const sumMinor = own.reduce((sum, { priceMinor }) => sum + priceMinor, 0);
    return own.length > 0 ? { tierId, name, reservations: own, sumMinor } : [];
  });
}

function placesWords(reservations: readonly Reservation[]): string {
  const numbered = reservations.flatMap(({ label }) => label ?? []);
  if (numbered.length === 0) return seatName({ label: null });
  return `${numbered.length === 1 ? 'Seat' : 'Seats'} ${numbered.join(', ')}`;
}
