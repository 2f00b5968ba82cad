import { serverApi } from '@/shared/api/server';
import { settle } from '@/shared/api/settle';
import { unwrap } from '@/shared/api/unwrap';
import { listHref } from '@/shared/lists/list-params';
import { EmptyState } from '@/shared/ui/empty-state';
import { Pager } from '@/shared/ui/pager';
import { ProblemState } from '@/shared/ui/problem-state';
import { type HistoryFilters, historyQueryOf } from './history-filters';
import { HistoryTable } from './history-table';

export interface HistoryListProps {
  filters: HistoryFilters;
  /** Just the newest so many; without it the list can be paged through. */
  limit?: number;
}

/** What the filters let through of the reservation history, newest first. */
export async function HistoryList({ filters, limit }: HistoryListProps) {
  const api = await serverApi();
  const query = { ...historyQueryOf(filters), limit: limit ?? 50 };
  const { data, problem } = await settle(unwrap(api.GET('/api/admin/history', { params: { query } })));
  if (problem) return <ProblemState problem={problem} />;
  if (data.items.length === 0) {
    return <EmptyState title="Nothing has happened">No entry of the history matches.</EmptyState>;
  }
  const page = (cursor: string | null) => listHref('/admin/history', { ...filters, cursor });
  return (
    <>
      <HistoryTable entries={data.items} ofOneConcert={filters.concertId !== undefined} />
      {limit === undefined && (
        <Pager
          firstHref={filters.cursor ? page(null) : null}
          nextHref={data.nextCursor && page(data.nextCursor)}
        />
      )}
    </>
  );
}
