import type { Concert } from '@/shared/api/types';
import { serverApi } from '@/shared/api/server';
import { settle } from '@/shared/api/settle';
import { unwrap } from '@/shared/api/unwrap';
import { listHref } from '@/shared/lists/list-params';
import { EmailAddress } from '@/shared/ui/email-address';
import { EmptyState } from '@/shared/ui/empty-state';
import { Money } from '@/shared/ui/money';
import { Pager } from '@/shared/ui/pager';
import { ProblemState } from '@/shared/ui/problem-state';
import { StackTable } from '@/shared/ui/stack-table';
import { StatusPill } from '@/shared/ui/status-pill';
import { TextLink } from '@/shared/ui/text-link';

export interface AttendeeListProps {
  concert: Concert;
  cursor: string | undefined;
}

/** Who comes, by seat. */
export async function AttendeeList({ concert: { id, currency }, cursor }: AttendeeListProps) {
  const api = await serverApi();
  const query = { limit: 100, ...(cursor && { cursor }) };
  const { data, problem } = await settle(
    unwrap(api.GET('/api/admin/concerts/{id}/attendees', { params: { path: { id }, query } })),
  );
  if (problem) return <ProblemState problem={problem} />;
  if (data.items.length === 0) {
    return <EmptyState title="Nobody yet">Whoever books a seat appears here.</EmptyState>;
  }
  const page = (to: string | null) => listHref(`/admin/concerts/${id}/attendees`, { cursor: to });
  return (
    <>
      <StackTable
        caption="Door list, by seat"
        rows={data.items}
        keyOf={(attendee) => attendee.reservationId}
        columns={[
          {
            header: 'Seat',
            lead: true,
            cell: ({ label, seatNumber }) => (
              <span className="font-semibold">{label ?? `No. ${seatNumber}`}</span>
            ),
          },
          {
            header: 'Name',
            className: 'wrap-break-word @4xl:min-w-44',
            cell: ({ name, email }) => (
              <>
                {name ?? (email ? null : 'Guest')}
                {email && <EmailAddress value={email} />}
              </>
            ),
          },
          {
            header: 'Booking',
            cell: ({ reference }) => (
              <TextLink href={`/admin/bookings?reference=${reference}`} className="whitespace-nowrap">
                {reference}
              </TextLink>
            ),
          },
          { header: 'Price class', className: 'wrap-anywhere @4xl:min-w-24', cell: ({ tier }) => tier },
          { header: 'Status', cell: ({ status }) => <StatusPill status={status} /> },
          {
            header: 'Price',
            align: 'end',
            cell: ({ priceMinor }) => <Money amountMinor={priceMinor} currency={currency} />,
          },
        ]}
      />
      <Pager firstHref={cursor ? page(null) : null} nextHref={data.nextCursor && page(data.nextCursor)} />
    </>
  );
}
