import { howToPay } from '@/features/booking/how-to-pay';
import { serverApi } from '@/shared/api/server';
import { settle } from '@/shared/api/settle';
import type { BookingView } from '@/shared/api/types';
import { unwrap } from '@/shared/api/unwrap';
import { BookingTicket } from './booking-ticket';

/** One ticket, with what only the concert knows: the names of its tiers and how it is paid. */
export async function BookingDetails({ booking }: { booking: BookingView }) {
  const api = await serverApi();
  const { data: concert } = await settle(
    unwrap(api.GET('/api/concerts/{idOrSlug}', { params: { path: { idOrSlug: booking.concertId } } })),
  );
  const howPaid = concert && booking.status === 'active' ? howToPay(concert, booking.totalMinor) : undefined;
  return (
    <BookingTicket
      booking={booking}
      now={new Date()}
      tierNames={Object.fromEntries(concert?.tiers.map(({ id, name }) => [id, name]) ?? [])}
      payment={howPaid}
    />
  );
}
