import { formatMoney } from '@/shared/format/money';
import type { Booking, BookingProof, BookingView } from '@/shared/api/types';
import { StatusPill } from '@/shared/ui/status-pill';
import { seatName } from './booking-standing';
import { CancelButton } from './cancel-button';
import { refundTerms } from './refund-terms';

export interface ReservationListProps {
  booking: BookingView;
  /** The booking's status, a lapsed hold being expired. */
  standing: BookingView['status'];
  /** Single seats may be given back. */
  cancellable: boolean;
  tierNames?: Readonly<Record<string, string>>;
  proof?: BookingProof;
  onCancelled?: (booking: Booking) => void;
}

/** The seats of a booking, those given back too. */
export function ReservationList({
  booking,
  standing,
  cancellable,
  tierNames,
  proof,
  onCancelled,
}: ReservationListProps) {
  return (
    <ul className="divide-y divide-line">
      {booking.reservations.map((reservation) => {
        const { id, status, tierId, priceMinor } = reservation;
        const live = standing !== 'expired' && (status === 'active' || status === 'held');
        const name = seatName(reservation);
        return (
          <li key={id} className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 py-1">
            <span className={live ? 'font-semibold' : 'text-muted line-through'}>{name}</span>
            {tierNames?.[tierId] && <span className="text-sm text-muted">{tierNames[tierId]}</span>}
            <span className="ml-auto tabular-nums">{formatMoney(priceMinor, booking.currency)}</span>
            {status !== booking.status && <StatusPill status={status} />}
            {live && cancellable && (
              <CancelButton
                small
                bookingId={booking.id}
                reservationId={id}
                proof={proof}
                onCancelled={onCancelled}
                what={lowerFirst(name)}
                label={`Cancel ${lowerFirst(name)}`}
                refund={refundTerms(booking, [reservation])}
              >
                Cancel
              </CancelButton>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
