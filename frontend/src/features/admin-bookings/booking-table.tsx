import type { components } from '@/shared/api/schema';
import { DateTime } from '@/shared/ui/date-time';
import { EmailAddress } from '@/shared/ui/email-address';
import { Money } from '@/shared/ui/money';
import { type Column, StackTable } from '@/shared/ui/stack-table';
import { StatusPill } from '@/shared/ui/status-pill';
import { TextLink } from '@/shared/ui/text-link';
import { BookingPayment } from './booking-payment';
import { BookedSeats } from './booked-seats';
import { CancelBooking } from './cancel-booking';

type BookingView = components['schemas']['BookingView'];

const columns: readonly Column<BookingView>[] = [
  {
    header: 'Reference',
    lead: true,
    cell: ({ reference, createdAt }) => (
      <>
        <span className="font-semibold whitespace-nowrap">{reference}</span>
        <DateTime value={createdAt} timeZone="UTC" style="date" className="block text-xs text-muted" />
      </>
    ),
  },
  { header: 'Status', cell: ({ status }) => <StatusPill status={status} /> },
  {
    header: 'Concert',
    className: 'wrap-anywhere @4xl:min-w-36',
    cell: ({ concert }) => <TextLink href={`/admin/concerts/${concert.id}`}>{concert.name}</TextLink>,
  },
  {
    header: 'Customer',
    className: 'wrap-break-word @4xl:min-w-44',
    cell: ({ contact }) =>
      contact ? (
        <>
          {contact.name}
          <EmailAddress value={contact.email} />
        </>
      ) : (
        'Guest'
      ),
  },
  { header: 'Seats', cell: ({ reservations }) => <BookedSeats reservations={reservations} /> },
  {
    header: 'Total',
    align: 'end',
    cell: (booking) => (
      <>
        <Money amountMinor={booking.totalMinor} currency={booking.currency} />
        <BookingPayment booking={booking} />
      </>
    ),
  },
];

const actions: Column<BookingView> = {
  header: 'Action',
  align: 'end',
  cell: ({ id, reference, status, reservations, payment }) =>
    (status === 'active' || status === 'held') && (
      <CancelBooking
        id={id}
        reference={reference}
        seats={reservations.filter((r) => r.status === status).length}
        paid={payment?.status === 'paid'}
      />
    ),
};

export interface BookingTableProps {
  bookings: readonly BookingView[];
  mayCancel: boolean;
}

export function BookingTable({ bookings, mayCancel }: BookingTableProps) {
  return (
    <StackTable
      caption="Bookings, newest first"
      rows={bookings}
      keyOf={(booking) => booking.id}
      columns={mayCancel ? [...columns, actions] : columns}
    />
  );
}
