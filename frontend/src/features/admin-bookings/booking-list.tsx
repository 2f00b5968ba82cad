import { serverApi } from '@/shared/api/server';
import { settle } from '@/shared/api/settle';
import { unwrap } from '@/shared/api/unwrap';
import { listHref } from '@/shared/lists/list-params';
import { EmptyState } from '@/shared/ui/empty-state';
import { Pager } from '@/shared/ui/pager';
import { ProblemState } from '@/shared/ui/problem-state';
import { type BookingFilters, bookingsQueryOf } from './booking-filters';
import { BookingTable } from './booking-table';

export interface BookingListProps {
  filters: BookingFilters;
  mayCancel: boolean;
}

/** The bookings that the filters let through, newest first. */
export async function BookingList({ filters, mayCancel }: BookingListProps) {
  const api = await serverApi();
  const query = { ...bookingsQueryOf(filters), limit: 25 };
  const { data, problem } = await settle(unwrap(api.GET('/api/admin/bookings', { params: { query } })));
  if (problem) return <ProblemState problem={problem} />;
  if (data.items.length === 0) {
    return <EmptyState title="No bookings">Nobody’s booking matches these filters.</EmptyState>;
  }
  const page = (cursor: string | null) => listHref('/admin/bookings', { ...filters, cursor });
  return (
    <>
      <BookingTable bookings={data.items} mayCancel={mayCancel} />
      <Pager
        firstHref={filters.cursor ? page(null) : null}
        nextHref={data.nextCursor && page(data.nextCursor)}
      />
    </>
  );
}
