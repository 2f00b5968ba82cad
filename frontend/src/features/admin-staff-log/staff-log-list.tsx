import { serverApi } from '@/shared/api/server';
import { settle } from '@/shared/api/settle';
import { unwrap } from '@/shared/api/unwrap';
import { listHref } from '@/shared/lists/list-params';
import { EmptyState } from '@/shared/ui/empty-state';
import { Pager } from '@/shared/ui/pager';
import { ProblemState } from '@/shared/ui/problem-state';
import { type StaffLogFilters, staffLogQueryOf } from './staff-log-filters';
import { StaffLogTable } from './staff-log-table';

/** What the filters let through of the staff log, newest first. */
export async function StaffLogList({ filters }: { filters: StaffLogFilters }) {
  const api = await serverApi();
  const query = { ...staffLogQueryOf(filters), limit: 50 };
  const { data, problem } = await settle(unwrap(api.GET('/api/admin/staff-log', { params: { query } })));
  if (problem) return <ProblemState problem={problem} />;
  if (data.items.length === 0) {
    return <EmptyState title="Nothing was done">No line of the log matches.</EmptyState>;
  }
  const page = (cursor: string | null) => listHref('/admin/staff-log', { ...filters, cursor });
  return (
    <>
      <StaffLogTable entries={data.items} />
      <Pager
        firstHref={filters.cursor ? page(null) : null}
        nextHref={data.nextCursor && page(data.nextCursor)}
      />
    </>
  );
}
