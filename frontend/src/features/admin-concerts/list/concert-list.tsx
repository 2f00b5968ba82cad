import { serverApi } from '@/shared/api/server';
import { settle } from '@/shared/api/settle';
import { unwrap } from '@/shared/api/unwrap';
import { ConcertTable } from '@/shared/concerts/concert-table';
import { listHref } from '@/shared/lists/list-params';
import { EmptyState } from '@/shared/ui/empty-state';
import { LinkButton } from '@/shared/ui/link-button';
import { Pager } from '@/shared/ui/pager';
import { ProblemState } from '@/shared/ui/problem-state';
import { type ConcertFilters, concertsQueryOf } from './concert-filters';

export interface ConcertListProps {
  filters: ConcertFilters;
  mayCreate: boolean;
}

/** The concerts that the filters let through, the newest first. */
export async function ConcertList({ filters, mayCreate }: ConcertListProps) {
  const api = await serverApi();
  const query = { ...concertsQueryOf(filters), limit: 25 };
  const { data, problem } = await settle(unwrap(api.GET('/api/admin/concerts', { params: { query } })));
  if (problem) return <ProblemState problem={problem} />;
  if (data.items.length === 0) {
    return <NoConcerts filtered={Boolean(filters.query || filters.status)} mayCreate={mayCreate} />;
  }
  const page = (cursor: string | null) => listHref('/admin/concerts', { ...filters, cursor });
  return (
    <>
      <ConcertTable concerts={data.items} />
      <Pager
        firstHref={filters.cursor ? page(null) : null}
        nextHref={data.nextCursor && page(data.nextCursor)}
      />
    </>
  );
}

function NoConcerts({ filtered, mayCreate }: { filtered: boolean; mayCreate: boolean }) {
  if (filtered) return <EmptyState title="No such concert">No concert matches these filters.</EmptyState>;
  if (!mayCreate) return <EmptyState title="No concerts yet">A manager can make the first one.</EmptyState>;
  return (
    <EmptyState
      title="No concerts yet"
      action={<LinkButton href="/admin/concerts/new">New concert</LinkButton>}
    >
      The first one takes a name, a description and a number of seats.
    </EmptyState>
  );
}
