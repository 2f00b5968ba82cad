import { formatAmount } from '@/shared/format/money';
import type { Booking } from '@/shared/api/types';
import { Arrival } from '@/shared/ui/arrival';
import { Button } from '@/shared/ui/button';
import { TextLink } from '@/shared/ui/text-link';

/** What was booked, to be told to the customer. */
export function SaleDone({ booking, onNext }: { booking: Booking; onNext: () => void }) {
  const { reference, contact, reservations, totalMinor, currency } = booking;
  const seats = reservations.length === 1 ? '1 seat' : `${reservations.length} seats`;
  const names = reservations.flatMap(({ label }) => label ?? []).join(', ');
  return (
    <Arrival>
      <h3 className="text-xl">
        Booked: <TextLink href={`/admin/bookings?reference=${reference}`}>{reference}</TextLink>
      </h3>
      <p className="max-w-prose wrap-anywhere">
        {seats}
        {names && ` (${names})`} for <bdi>{contact?.name}</bdi>, {formatAmount(totalMinor, currency)}. With
        the reference and <bdi>{contact?.email}</bdi> the booking is found in the shop.
      </p>
      <Button onClick={onNext}>Next customer</Button>
    </Arrival>
  );
}
