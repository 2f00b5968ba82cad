import { formatMoney } from '@/shared/format/money';
import type { Booking, BookingProof, BookingView } from '@/shared/api/types';
import { StatusPill } from '@/shared/ui/status-pill';
import { seatName } from './booking-standing';
import { CancelButton } from './cancel-button';

export interface ReservationListProps {
  booking: BookingView;
  /** Single seats may be given back. */
  cancellable: boolean;
  tierNames?: Readonly<Record<string, string>>;
  proof?: BookingProof;
  onCancelled?: (booking: Booking) => void;
}

/** The seats of a booking, those given back too. */
export function ReservationList({
  booking,
  cancellable,
  tierNames,
  proof,
  onCancelled,
}: ReservationListProps) {
  return (
    <ul className="divide-y divide-line">
      {booking.reservations.map((reservation) => {
        const { id, status, tierId, priceMinor } = reservation;
        const live = status === 'active' || status === 'held';
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
